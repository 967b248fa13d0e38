import { addMessages } from '../../shared/i18n/i18n';
import en from './review.en.json';
import zh from './review.zh.json';

addMessages('review', { zh, en });
