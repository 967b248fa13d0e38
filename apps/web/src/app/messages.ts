import { addMessages } from '../shared/i18n/i18n';
import en from './shell.en.json';
import zh from './shell.zh.json';

addMessages('shell', { zh, en });
