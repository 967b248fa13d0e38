import { addMessages } from '../../shared/i18n/i18n';
import en from './structure.en.json';
import zh from './structure.zh.json';

addMessages('structure', { zh, en });
