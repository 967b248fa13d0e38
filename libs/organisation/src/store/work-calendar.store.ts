import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { type BusinessDate, type CalendarYear, newId } from '#libs/kernel';
import { WorkCalendarYearEntity } from './work-calendar.entity.js';

export interface EnteredYear extends CalendarYear {
  readonly version: number;
  readonly note: string | null;
}

interface Row {
  readonly year: number;
  readonly version: number;
  readonly holidays: string;
  readonly makeUpDays: string;
  readonly note: string | null;
}

@Injectable()
export class WorkCalendarStore {
  /** The latest version of every year that somebody entered. */
  async all(reader: Reader): Promise<EnteredYear[]> {
    const rows = await reader.run<Row>(sql`
      SELECT y.year, y.version, y.holidays, y.make_up_days AS "makeUpDays", y.note FROM work_calendar_year AS y
       WHERE NOT EXISTS (SELECT 1 FROM work_calendar_year AS l WHERE l.year = y.year AND l.version > y.version)
       ORDER BY y.year`);
    return rows.map(({ holidays, makeUpDays, ...row }) => ({
      ...row,
      holidays: JSON.parse(holidays) as BusinessDate[],
      makeUpDays: JSON.parse(makeUpDays) as BusinessDate[],
    }));
  }

  async add(tx: Transaction, recordedBy: string, entered: EnteredYear): Promise<void> {
    await tx.insert(WorkCalendarYearEntity, { ...entered, id: newId(), recordedAt: tx.recordedAt, recordedBy });
  }
}
