import { addMessages } from '../i18n/i18n';
import en from './difficulties.en.json';
import zh from './difficulties.zh.json';

addMessages('difficulties', { zh, en });
