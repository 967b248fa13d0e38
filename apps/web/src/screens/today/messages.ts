import { addMessages } from '../../shared/i18n/i18n';
import en from './today.en.json';
import zh from './today.zh.json';

addMessages('today', { zh, en });
