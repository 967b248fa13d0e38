import { addMessages } from '../../shared/i18n/i18n';
import en from './events.en.json';
import zh from './events.zh.json';

addMessages('events', { zh, en });
