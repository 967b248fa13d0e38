import { addMessages } from '../../shared/i18n/i18n';
import en from './audit.en.json';
import zh from './audit.zh.json';

addMessages('audit', { zh, en });
