import { addMessages } from '../../shared/i18n/i18n';
import en from './outbox.en.json';
import zh from './outbox.zh.json';

addMessages('outbox', { zh, en });
