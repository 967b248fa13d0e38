import { addMessages } from '../../shared/i18n/i18n';
import en from './rules.en.json';
import zh from './rules.zh.json';

addMessages('rules', { zh, en });
