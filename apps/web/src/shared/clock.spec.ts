import { heardAt, now } from './clock';
import { today } from './format/dates';

const DAY_MILLIS = 86_400_000;
const inMillis = (millis: number): string => new Date(Date.now() + millis).toUTCString();

describe('the clock of a phone decides nothing (domain.md §1)', () => {
  afterEach(() => heardAt(null));

  it.each([-3, -1, 1, 3])('off by %d days, today is what it is at the server', (days) => {
    const here = today();
    heardAt(inMillis(days * DAY_MILLIS));
    expect(Math.round((Date.parse(today()) - Date.parse(here)) / DAY_MILLIS)).toBe(days);
  });

  it.each([
    ['a minute on the way', inMillis(-60_000)],
    ['an answer that does not say', null],
    ['one that cannot be read', 'soon'],
  ])('%s: this machine is believed', (_, said) => {
    heardAt(inMillis(DAY_MILLIS));
    heardAt(said);
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(DAY_MILLIS / 2);
  });
});
