import { addMessages } from '../../shared/i18n/i18n';
import en from './dispatch.en.json';
import zh from './dispatch.zh.json';

addMessages('dispatch', { zh, en });
