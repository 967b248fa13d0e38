import { addMessages } from '../i18n/i18n';
import en from './evidence.en.json';
import zh from './evidence.zh.json';

addMessages('evidence', { zh, en });
