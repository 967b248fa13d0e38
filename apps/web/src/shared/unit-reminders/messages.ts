import { addMessages } from '../i18n/i18n';
import en from './unit-reminders.en.json';
import zh from './unit-reminders.zh.json';

addMessages('unitReminders', { zh, en });
