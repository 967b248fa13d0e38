import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessDate, isWorkingDay } from '#libs/kernel';
import { WorkCalendars } from '#libs/organisation';
import { City } from '../support/city.js';
import { describeWithReferenceData, PRESS_2022 } from '../support/reference-data.js';

interface Year {
  readonly holidays_on_weekdays: readonly string[];
  readonly makeup_workdays: readonly string[];
}

describe('the work calendar over HTTP', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.start();
  });
  afterEach(async () => {
    await city.close();
  });

  it('a year that is not announced says so, and is entered by the scheduler or the office only', async () => {
    const member = await city.signIn('gdq1-member');
    const office = await city.signIn('office-1');
    expect(await member.reads('/work-calendar/2027')).toMatchObject({ published: false, source: 'weekdays' });

    const body = { version: 0, holidays: ['2027-01-01'], makeUpDays: ['2027-01-03'], note: '国办发明电' };
    expect((await member.put('/work-calendar/2027', body)).status).toBe(403);
    expect((await office.put('/work-calendar/2027', body)).body).toMatchObject({ published: true, version: 1 });
    expect((await office.put('/work-calendar/2027', body)).body['code']).toBe('version_conflict');

    const calendar = await city.server.app.get(WorkCalendars).current();
    expect(isWorkingDay(calendar, businessDate('2027-01-01'))).toBe(false);
    expect(isWorkingDay(calendar, businessDate('2027-01-03'))).toBe(true);
  });

  it.each([
    [{ holidays: ['2027-01-02'], makeUpDays: [] }, 'calendar_day_wrong'],
    [{ holidays: [], makeUpDays: ['2027-01-04'] }, 'calendar_day_wrong'],
    [{ holidays: ['2026-01-01'], makeUpDays: [] }, 'calendar_day_wrong'],
    [{ holidays: ['2027-01-01', '2027-01-01'], makeUpDays: [] }, 'calendar_day_wrong'],
  ])('%j is refused', async (days, code) => {
    const office = await city.signIn('office-1');
    const answer = await office.put('/work-calendar/2027', { version: 0, ...days });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });
});

describeWithReferenceData('the work calendar that comes with the product', () => {
  it('has every year of the reference data, exactly', async () => {
    const path = join(PRESS_2022 ?? '', '../ref/cn-workdays-2004-2026.json');
    const { years } = JSON.parse(readFileSync(path, 'utf8')) as { years: Record<string, Year> };
    expect(Object.keys(years)).toHaveLength(23);
    const city = await City.start();
    try {
      const member = await city.signIn('gdq1-member');
      for (const [year, { holidays_on_weekdays, makeup_workdays }] of Object.entries(years)) {
        expect(await member.reads(`/work-calendar/${year}`)).toMatchObject({
          published: true,
          source: 'shipped',
          holidays: holidays_on_weekdays,
          makeUpDays: makeup_workdays,
        });
      }
    } finally {
      await city.close();
    }
  });
});
