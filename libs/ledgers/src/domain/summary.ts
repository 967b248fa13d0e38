import { type Dossier, dossiersOf, isEvidence, STAGES, type StandingHistory, type WaivableStage } from '#libs/pipeline';
import type { Bundle } from './check-bundle.js';
import type { Flag, Place } from './flags.js';
import type { BundlePlan } from './plan-bundle.js';

/** What was read, made, waived and flagged, with counts by reason. */
export interface ImportSummary {
  readonly hash: string;
  readonly city: string;
  readonly read: Readonly<Record<string, number>>;
  readonly made: Readonly<Record<string, number>>;
  /** Where the enterprises that were made stand. */
  readonly stages: Readonly<Record<string, number>>;
  readonly waived: {
    readonly total: number;
    readonly enterprises: number;
    /** `filled`: later evidence is there. */
    readonly byStage: Readonly<Record<WaivableStage, { readonly given: number; readonly filled: number }>>;
  };
  readonly flagged: readonly { readonly flag: Flag; readonly count: number; readonly places: readonly Place[] }[];
}

export function summaryOf(
  bundle: Bundle,
  plan: BundlePlan,
  histories: Iterable<StandingHistory>,
  of: { readonly hash: string; readonly city: string },
): ImportSummary {
  const read = Object.fromEntries(
    Object.entries(bundle).map(([file, rows]) => [file, (rows as readonly unknown[]).length]),
  );
  return {
    ...of,
    read,
    made: madeBy(plan),
    stages: stagesOf(histories),
    waived: waivedBy(plan),
    flagged: plan.flags,
  };
}

function madeBy(plan: BundlePlan): Record<string, number> {
  const { bulk, extension } = plan;
  const projects = [...bulk.projects, ...extension.projects];
  const facts = [
    ...bulk.enterprises.flatMap((one) => one.facts),
    ...projects.flatMap((one) => one.facts),
    ...extension.facts,
  ];
  const count = (...kinds: readonly string[]): number => facts.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    units: plan.units.length,
    users: plan.users.length,
    events: plan.events.length,
    enterprises: plan.enterprises.length,
    contactPersons: plan.people.length,
    contacts: count('call', 'message', 'email', 'meeting', 'outbound_visit', 'event'),
    visits: count('inbound_visit'),
    projects: projects.length,
    intents: count('intent'),
    contracts: count('contract'),
    progress: count('progress'),
    terminations: count('termination'),
    receipts: count('receipt'),
    reversals: count('reversal'),
    waivers: plan.waivers.length,
    targets: plan.targets.length,
  };
}

function stagesOf(histories: Iterable<StandingHistory>): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(['none', ...STAGES].map((stage) => [stage, 0]));
  for (const { standing } of histories) {
    const stage = standing.stage ?? 'none';
    counts[stage] = (counts[stage] ?? 0) + 1;
  }
  return counts;
}

function waivedBy({ bulk, waivers }: BundlePlan): ImportSummary['waived'] {
  const dossiers = new Map<string, Dossier>(dossiersOf(bulk).map((dossier) => [dossier.enterpriseId, dossier]));
  const none = () => ({ given: 0, filled: 0 });
  const byStage: Record<WaivableStage, { given: number; filled: number }> = {
    contacted: none(),
    visited: none(),
    intent: none(),
    signed: none(),
  };
  for (const { stage, enterpriseId, projectId } of waivers) {
    if (stage === null || stage === 'funds_in_place') continue;
    const dossier = dossiers.get(enterpriseId);
    const facts = projectId === null ? dossier?.facts : dossier?.projects.find(({ id }) => id === projectId)?.facts;
    byStage[stage].given += 1;
    if ((facts ?? []).some((fact) => isEvidence(fact) && fact.stage === stage)) byStage[stage].filled += 1;
  }
  return { total: waivers.length, enterprises: new Set(waivers.map(({ enterpriseId }) => enterpriseId)).size, byStage };
}
