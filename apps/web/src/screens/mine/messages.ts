import { addMessages } from '../../shared/i18n/i18n';
import en from './mine.en.json';
import zh from './mine.zh.json';

addMessages('mine', { zh, en });
