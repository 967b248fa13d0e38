import { addMessages } from '../../shared/i18n/i18n';
import en from './inbox.en.json';
import zh from './inbox.zh.json';

addMessages('inbox', { zh, en });
