import { addMessages } from '../i18n/i18n';
import en from './collision.en.json';
import zh from './collision.zh.json';

addMessages('collision', { zh, en });
