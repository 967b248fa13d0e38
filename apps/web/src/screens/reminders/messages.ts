import { addMessages } from '../../shared/i18n/i18n';
import en from './reminders.en.json';
import zh from './reminders.zh.json';

addMessages('reminders', { zh, en });
