import { addMessages } from '../../shared/i18n/i18n';
import en from './quick-log.en.json';
import zh from './quick-log.zh.json';

addMessages('quick-log', { zh, en });
