import { Injectable } from '@nestjs/common';
import { type Reader, sql } from '#libs/database';
import { type DuplicateCandidate, EnterpriseStore, RecogniseNames } from '#libs/enterprises';
import { Cases } from './cases.js';
import type { AttendeeLine } from './domain/attendee-lines.js';
import { problems } from './domain/problems.js';
import { DossierStore } from './store/dossier.store.js';

/**
 * What a line becomes: a contact of a known enterprise; a touch, where another unit holds it; a new target with its contact.
 * Or nothing: it was entered before, stands twice in the list, waits for a choice between those that are alike, was left
 * out by choice, or has no name.
 */
export const OUTCOMES = [
  'contact',
  'touch',
  'create',
  'already',
  'repeated',
  'choose',
  'skipped',
  'unreadable',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a person chose for a line that has several ways. */
export interface AttendeeDecision {
  readonly line: number;
  readonly as: 'create' | 'known' | 'skip';
  /** Of `known`. */
  readonly enterpriseId?: string;
}

export interface JudgedLine extends AttendeeLine {
  readonly outcome: Outcome;
  readonly enterpriseId: string | null;
  /** Alike, and to be chosen from; or, of `create`, what it was told apart from. */
  readonly candidates: readonly DuplicateCandidate[];
}

export interface AttendanceAsked {
  readonly eventId: string;
  readonly unitId: string;
  readonly lines: readonly AttendeeLine[];
  readonly decisions: readonly AttendeeDecision[];
}

/** Says of each line what it would become; the same for the dry run and for the commit. */
@Injectable()
export class JudgeAttendees {
  constructor(
    private readonly names: RecogniseNames,
    private readonly enterprises: EnterpriseStore,
    private readonly dossiers: DossierStore,
    private readonly cases: Cases,
  ) {}

  /** @throws attendee_decision_wrong */
  async run(reader: Reader, { eventId, unitId, lines, decisions }: AttendanceAsked): Promise<JudgedLine[]> {
    const stray = decisions.find(({ line }) => !lines.some((one) => one.line === line));
    if (stray !== undefined) throw problems.attendee_decision_wrong({ line: stray.line });
    const there = await this.reachedBy(reader, eventId, unitId);
    const seen = new Set<string>();
    const judged: JudgedLine[] = [];
    for (const line of lines) {
      const decision = decisions.find((one) => one.line === line.line);
      judged.push(await this.judge(reader, line, decision, { unitId, there, seen }));
    }
    return judged;
  }

  private async judge(
    reader: Reader,
    line: AttendeeLine,
    decision: AttendeeDecision | undefined,
    { unitId, there, seen }: { unitId: string; there: ReadonlySet<string>; seen: Set<string> },
  ): Promise<JudgedLine> {
    const as = (outcome: Outcome, more: Partial<JudgedLine> = {}): JudgedLine => ({
      ...line,
      outcome,
      enterpriseId: null,
      candidates: [],
      ...more,
    });
    if (decision?.as === 'skip') return as('skipped');
    if (!this.names.isReadable(line.name)) return as('unreadable');
    const known = await this.recognise(reader, line, decision);
    const key = known.same?.id ?? this.names.keyOf(line.name);
    if (seen.has(key)) return as('repeated', { enterpriseId: known.same?.id ?? null });
    if (known.same === undefined) {
      if (known.alike.length > 0 && decision === undefined) return as('choose', { candidates: known.alike });
      seen.add(key);
      return as('create', { candidates: known.alike });
    }
    seen.add(key);
    const enterpriseId = known.same.id;
    if (there.has(enterpriseId)) return as('already', { enterpriseId });
    const dossier = await this.dossiers.load(reader, enterpriseId);
    const relation = await this.cases.relation(reader, { enterprise: known.same, dossier }, unitId);
    return as(relation === 'held' ? 'touch' : 'contact', { enterpriseId });
  }

  private async recognise(reader: Reader, { line, name }: AttendeeLine, decision: AttendeeDecision | undefined) {
    if (decision?.as !== 'known') return this.names.recognise(reader, name);
    const same = await this.enterprises.find(reader, decision.enterpriseId ?? '');
    if (same === undefined) throw problems.attendee_decision_wrong({ line });
    return { same };
  }

  /** Whom the unit met at the event already. */
  private async reachedBy(reader: Reader, eventId: string, unitId: string): Promise<ReadonlySet<string>> {
    const rows = await reader.run<{ id: string }>(sql`
      SELECT enterprise_id AS id FROM evidence
       WHERE event_id = ${eventId} AND unit_id = ${unitId} AND stage = 'contacted' AND voided_at IS NULL`);
    return new Set(rows.map(({ id }) => id));
  }
}
