import { addMessages } from '../i18n/i18n';
import en from './register.en.json';
import zh from './register.zh.json';

addMessages('register', { zh, en });
