import { addMessages } from '../../shared/i18n/i18n';
import en from './funds.en.json';
import zh from './funds.zh.json';

addMessages('funds', { zh, en });
