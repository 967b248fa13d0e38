import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Reader, type Transaction, UnitOfWork } from '#libs/database';
import { ContactPersonStore, RecogniseNames } from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { type BusinessDate, Clock, newId } from '#libs/kernel';
import { FindUnits, permit } from '#libs/organisation';
import { type CityEvent, CityEvents } from './city-events.js';
import { readAttendeeLines } from './domain/attendee-lines.js';
import { refuseFuture } from './domain/dates-in-order.js';
import { problems } from './domain/problems.js';
import { type AttendeeDecision, JudgeAttendees, type JudgedLine, OUTCOMES, type Outcome } from './judge-attendees.js';
import { LogActivity } from './log-activity.js';

export interface AttendeesGiven {
  /** One attendee a line. */
  readonly text: string;
  readonly unitId?: string;
  /** The first day of the event where absent. */
  readonly occurredOn?: BusinessDate;
  readonly summary?: string;
  readonly decisions?: readonly AttendeeDecision[];
  readonly dryRun?: boolean;
}

export type AttendeeView = Omit<JudgedLine, 'phone'> & {
  readonly hasPhone: boolean;
  readonly evidenceId: string | null;
};

export interface Attendance {
  readonly dryRun: boolean;
  readonly eventId: string;
  readonly unitId: string;
  readonly occurredOn: BusinessDate;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly lines: readonly AttendeeView[];
}

const LINES_LIMIT = 500;
const PERSONS_LIMIT = 200;

/** Whom a unit met at an expo or a promotion event: names pasted, recognised, and entered at once. */
@Injectable()
export class AddAttendees {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly units: FindUnits,
    private readonly events: CityEvents,
    private readonly attendees: JudgeAttendees,
    private readonly names: RecogniseNames,
    private readonly persons: ContactPersonStore,
    private readonly logActivity: LogActivity,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Sent again, it changes nothing: who is there stays there once.
   * @throws attendees_unreadable, event_day_wrong, stage_dates_out_of_order, attendee_decision_wrong
   */
  async run(actor: Actor, eventId: string, given: AttendeesGiven): Promise<Attendance> {
    const unitId = await this.units.acting(actor, given.unitId);
    permit(actor, 'event.attendees', { ownUnits: [unitId] });
    const lines = readAttendeeLines(given.text);
    if (lines.length === 0 || lines.length > LINES_LIMIT) throw problems.attendees_unreadable({ limit: LINES_LIMIT });
    const { decisions = [], dryRun = false } = given;
    const asked = { eventId, unitId, lines, decisions };
    const answer = (occurredOn: BusinessDate, judged: readonly JudgedLine[], logged = new Map<number, Logged>()) =>
      attendanceOf({ dryRun, eventId, unitId, occurredOn }, judged, logged);

    if (dryRun) {
      return this.database.snapshot(async (reader) => {
        const { on } = await this.dayOf(reader, eventId, given.occurredOn);
        return answer(on, await this.attendees.run(reader, asked));
      });
    }
    return this.unitOfWork.run(async (tx) => {
      const { on, event } = await this.dayOf(tx, eventId, given.occurredOn);
      await tx.lockKeys([`event attendees ${eventId}`]);
      await this.names.hold(
        tx,
        lines.map(({ name }) => name),
      );
      const judged = await this.attendees.run(tx, asked);
      const logged = await this.log(tx, actor, { ...given, unitId, occurredOn: on }, event, judged);
      await this.audit.record(tx, actor, {
        action: 'event.attendees',
        subjectKind: 'city_event',
        subjectId: eventId,
        changes: { unitId, occurredOn: on, ...countsOf(judged) },
      });
      return answer(on, judged, logged);
    });
  }

  /** In the order of the enterprises: two lists that name the same ones do not wait for each other crosswise. */
  private async log(
    tx: Transaction,
    actor: Actor,
    { unitId, occurredOn, summary }: AttendeesGiven & { readonly unitId: string; readonly occurredOn: BusinessDate },
    event: CityEvent,
    judged: readonly JudgedLine[],
  ): Promise<Map<number, Logged>> {
    const logged = new Map<number, Logged>();
    const met = judged.filter(({ outcome }) => outcome === 'contact' || outcome === 'touch' || outcome === 'create');
    for (const line of [...met].sort((a, b) => ((a.enterpriseId ?? '') < (b.enterpriseId ?? '') ? -1 : 1))) {
      const { name, person, title, outcome, candidates } = line;
      const others = candidates.map(({ id }) => id);
      const enterpriseId =
        line.enterpriseId ?? (await this.names.register(tx, actor, { name, channel: event.kind }, others));
      const evidenceId = newId();
      const participants = person === null ? [] : [{ name: person, ...(title === null ? {} : { title }) }];
      await this.logActivity.within(tx, actor, enterpriseId, {
        id: evidenceId,
        kind: 'event',
        unitId,
        occurredOn,
        eventId: event.id,
        channel: event.kind,
        touch: outcome === 'touch',
        summary: summary ?? event.name,
        participants,
      });
      if (outcome !== 'touch') await this.keepPerson(tx, actor, enterpriseId, line);
      logged.set(line.line, { evidenceId, enterpriseId });
    }
    return logged;
  }

  /** Who came, with the phone that was written down; never twice, and never on another unit's enterprise. */
  private async keepPerson(
    tx: Transaction,
    actor: Actor,
    enterpriseId: string,
    { person, title, phone }: JudgedLine,
  ): Promise<void> {
    if (person === null) return;
    const known = await this.persons.page(tx, enterpriseId, PERSONS_LIMIT);
    if (known.some(({ name }) => name === person)) return;
    const id = newId();
    const phones = phone === null ? [] : [phone];
    const details = { name: person, title, phones, wechat: null, email: null, decisionRole: null };
    await this.persons.insert(tx, [{ ...details, id, enterpriseId, recordedBy: actor.userId }]);
    await this.audit.record(tx, actor, {
      action: 'contact_person.create',
      subjectKind: 'contact_person',
      subjectId: id,
      changes: { enterpriseId },
    });
  }

  private async dayOf(
    reader: Reader,
    eventId: string,
    given: BusinessDate | undefined,
  ): Promise<{ readonly on: BusinessDate; readonly event: CityEvent }> {
    const event = await this.events.find(reader, eventId);
    const { startsOn, endsOn } = event;
    const on = given ?? (startsOn as BusinessDate | null);
    const isOutside =
      on === null || (startsOn !== null && on < startsOn) || (startsOn !== null && on > (endsOn ?? startsOn));
    if (isOutside) throw problems.event_day_wrong({ on, startsOn, endsOn });
    refuseFuture('event', on, this.clock.today());
    return { on, event };
  }
}

interface Logged {
  readonly evidenceId: string;
  readonly enterpriseId: string;
}

function attendanceOf(
  head: Omit<Attendance, 'counts' | 'lines'>,
  judged: readonly JudgedLine[],
  logged: ReadonlyMap<number, Logged>,
): Attendance {
  const lines = judged.map(({ phone, ...line }) => ({
    ...line,
    hasPhone: phone !== null,
    evidenceId: null,
    ...logged.get(line.line),
  }));
  return { ...head, counts: countsOf(judged), lines };
}

function countsOf(judged: readonly JudgedLine[]): Record<Outcome, number> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of judged) counts[outcome] += 1;
  return counts;
}
