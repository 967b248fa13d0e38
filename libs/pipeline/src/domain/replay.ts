import type { BusinessDate } from '#libs/kernel';
import { WHEN_RECORDED } from './bulk-plan.js';
import type { Dossier, Fact } from './dossier.js';
import { waiverRecordedAt, withFacts } from './new-fact.js';
import { STAGES, type Stage, type WaivableStage } from './stage.js';
import { lackingBefore } from './steps.js';

/** A row of a ledger that is evidence of a stage, or (a submitted receipt) asks for it. */
export interface LedgerRow {
  readonly stage: Stage;
  readonly on: BusinessDate;
  readonly projectId: string | null;
  readonly file: string;
  readonly row: number;
}

/** A step that a ledger's row needs and nothing proves. */
export interface ReplayedWaiver {
  readonly stage: WaivableStage;
  /** null: a step of the enterprise. */
  readonly projectId: string | null;
  /** The row that asked for it. */
  readonly because: LedgerRow;
  /** The project in which the enterprise only co-invests. */
  readonly coInvestorOf: string | null;
}

/**
 * Replays the rows of one enterprise by business date, then stage, then row (domain.md §4, rule 5).
 * `dossier` holds all of its facts, those of the rows too: later evidence does not count, for it is dated later.
 * A project in which it only co-invests asks it for contact and visit alone; its own steps are its principal's to waive.
 */
export function replay(dossier: Dossier, rows: readonly LedgerRow[]): ReplayedWaiver[] {
  const waivers: ReplayedWaiver[] = [];
  let known = dossier;
  for (const because of [...rows].sort(inReplayOrder)) {
    const project = known.projects.find(({ id }) => id === because.projectId);
    const coInvests = project !== undefined && project.enterpriseId !== dossier.enterpriseId;
    const lacking = coInvests
      ? lackingBefore(known, undefined, 'intent', because.on)
      : lackingBefore(known, project, because.stage, because.on);
    for (const stage of lacking) {
      const projectId = stage === 'contacted' || stage === 'visited' ? null : because.projectId;
      waivers.push({ stage, projectId, because, coInvestorOf: coInvests ? because.projectId : null });
      known = withFacts(known, [provisional(dossier.enterpriseId, projectId, stage, waivers.length)]);
    }
  }
  return waivers;
}

function inReplayOrder(a: LedgerRow, b: LedgerRow): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || a.row - b.row;
}

function provisional(enterpriseId: string, projectId: string | null, stage: Stage, place: number): Fact {
  return waiverRecordedAt(WHEN_RECORDED, { id: `waiver ${String(place)}`, enterpriseId, projectId, stage });
}
