import { addMessages } from '../../shared/i18n/i18n';
import en from './enterprise.en.json';
import zh from './enterprise.zh.json';

addMessages('enterprise', { zh, en });
