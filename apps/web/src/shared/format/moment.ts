import { currentLanguage } from '../i18n/i18n';
import { clockMoment, today } from './dates';

/** An instant of today by its time, an earlier one with its day: as the reader sees it now. */
export function moment(instant: string): string {
  return clockMoment(instant, today(), currentLanguage());
}
