import { addMessages } from '../../shared/i18n/i18n';
import en from './calendar.en.json';
import zh from './calendar.zh.json';

addMessages('calendar', { zh, en });
