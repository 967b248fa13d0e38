import { addMessages } from '../i18n/i18n';
import en from './reminder-sheet.en.json';
import zh from './reminder-sheet.zh.json';

addMessages('reminderSheet', { zh, en });
