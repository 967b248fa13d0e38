import { addMessages } from '../../shared/i18n/i18n';
import en from './lookup.en.json';
import zh from './lookup.zh.json';

addMessages('lookup', { zh, en });
