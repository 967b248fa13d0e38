import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Reader, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { type CalendarYear, commonProblems, type WorkCalendar, workCalendar } from '#libs/kernel';
import { checkCalendarYear, checkYear } from './domain/calendar-year.js';
import { permit } from './domain/permissions.js';
import { WorkCalendarChanged } from './events.js';
import { shippedCalendar } from './shipped-calendar.js';
import { WorkCalendarStore } from './store/work-calendar.store.js';

export interface CalendarYearView extends CalendarYear {
  /** Without it, days go by weekdays, and what falls into the year is provisional. */
  readonly published: boolean;
  readonly source: 'shipped' | 'entered' | 'weekdays';
  /** 0: nobody has entered the year. */
  readonly version: number;
  readonly note: string | null;
}

export interface CalendarYearGiven extends CalendarYear {
  readonly version: number;
  readonly note?: string;
}

/** The working calendar: the years that come with the product, and what people enter over them. */
@Injectable()
export class WorkCalendars {
  private readonly shipped = shippedCalendar();
  private readonly asShipped = workCalendar(this.shipped);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly years: WorkCalendarStore,
    private readonly audit: AuditTrail,
  ) {}

  /** All years that are known. Within a unit of work give it, and what it changed is seen. */
  async current(reader: Reader = this.database.reader): Promise<WorkCalendar> {
    const read = async (): Promise<WorkCalendar> =>
      new Map([...this.asShipped, ...workCalendar(await this.years.all(reader))]);
    return reader === this.database.reader ? this.database.memo('work calendar', read) : read();
  }

  /** @throws calendar_year_unknown */
  async year(year: number, reader: Reader = this.database.reader): Promise<CalendarYearView> {
    checkYear(year);
    const entered = (await this.years.all(reader)).find((one) => one.year === year);
    if (entered !== undefined) return { ...entered, published: true, source: 'entered' };
    const shipped = this.shipped.find((one) => one.year === year);
    if (shipped !== undefined) return { ...shipped, published: true, source: 'shipped', version: 0, note: null };
    return { year, holidays: [], makeUpDays: [], published: false, source: 'weekdays', version: 0, note: null };
  }

  /** @throws calendar_year_unknown, calendar_day_wrong, version_conflict */
  async enter(actor: Actor, { version, note, ...given }: CalendarYearGiven): Promise<CalendarYearView> {
    permit(actor, 'work_calendar.change');
    checkCalendarYear(given);
    return this.unitOfWork.run(async (tx) => {
      await tx.lockKeys(['work calendar']);
      const before = await this.year(given.year, tx);
      if (before.version !== version) throw commonProblems.version_conflict({ current: before });
      await this.years.add(tx, actor.userId, { ...given, version: version + 1, note: note ?? null });
      await this.audit.record(tx, actor, {
        action: 'work_calendar.change',
        subjectKind: 'work_calendar',
        changes: {
          year: given.year,
          holidays: [before.holidays, given.holidays],
          makeUpDays: [before.makeUpDays, given.makeUpDays],
        },
        ...(note === undefined ? {} : { note }),
      });
      await tx.emit(new WorkCalendarChanged(given.year));
      return this.year(given.year, tx);
    });
  }
}
