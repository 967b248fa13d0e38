import { addMessages } from '../i18n/i18n';
import en from './channels.en.json';
import zh from './channels.zh.json';

addMessages('channels', { zh, en });
