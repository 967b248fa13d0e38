import { addMessages } from '../../shared/i18n/i18n';
import en from './ownership.en.json';
import zh from './ownership.zh.json';

addMessages('ownership', { zh, en });
