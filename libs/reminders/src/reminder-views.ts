import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { maskSaid, withoutNumbers } from '#libs/enterprises';
import { Clock, isoOf, type Language } from '#libs/kernel';
import { FindUnits, WorkCalendars } from '#libs/organisation';
import type { Reminder } from './domain/reminder.js';
import { RULES } from './domain/rules.js';
import { type About, lineOf } from './domain/wording.js';
import { AboutStore } from './store/about.store.js';

export interface ReminderView extends Omit<Reminder, 'nextPlace' | 'nextAt' | 'recordedAt' | 'closedAt' | 'advance'> {
  readonly ruleName: { readonly zh: string; readonly en: string };
  readonly text: string;
  readonly enterpriseName: string | null;
  readonly projectName: string | null;
  readonly personName: string | null;
  readonly unitName: string | null;
  readonly nextAt: string | null;
}

/** Reminders in words, with the names of what they are about. */
@Injectable()
export class ReminderViews {
  constructor(
    private readonly database: Database,
    private readonly about: AboutStore,
    private readonly units: FindUnits,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  async of(rows: readonly Reminder[], language: Language): Promise<ReminderView[]> {
    const { reader } = this.database;
    const units = new Map((await this.units.all()).map(({ id, name }) => [id, name]));
    const about = await this.about.of(reader, rows, (unitId) => units.get(unitId) ?? null);
    const said = { today: this.clock.today(), calendar: await this.calendars.current() };
    return rows.map((reminder) => {
      const named: About = about.get(reminder.id) ?? { enterprise: null, project: null, person: null, unit: null };
      const { nextPlace: _, nextAt, recordedAt: __, closedAt: ___, advance: ____, ...row } = reminder;
      return {
        ...row,
        detail: withoutNumbers(row.detail),
        ruleName: { zh: RULES[reminder.rule].zh, en: RULES[reminder.rule].en },
        text: maskSaid(lineOf({ reminder, about: named, ...said }, language)),
        enterpriseName: named.enterprise,
        projectName: named.project,
        personName: named.person,
        unitName: named.unit,
        nextAt: nextAt === null ? null : isoOf(nextAt),
      };
    });
  }
}
