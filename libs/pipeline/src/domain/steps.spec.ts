import fc from 'fast-check';
import { addDays, type BusinessDate, businessDate, type Instant } from '#libs/kernel';
import { type Dossier, dossierAt, type Fact, type ProjectFile } from './dossier.js';
import { factRecordedAt, waiverRecordedAt, withFacts, withoutFacts } from './new-fact.js';
import type { FactKind, Stage, WaivableStage } from './stage.js';
import { apply } from './stage-machine.js';
import { standingOf } from './standing.js';
import { furthest, ladderOf, newlyUnsupported, stepsOfEnterprise, stepsOfProject } from './steps.js';

const DAY_ONE = businessDate('2022-01-01');
const TODAY = businessDate('2022-12-31');
const ENTERPRISE = 'e';
const PROJECTS = ['p', 'q'] as const;
const KIND_OF: Readonly<Record<Stage, Exclude<FactKind, 'waiver'>>> = {
  contacted: 'meeting',
  visited: 'inbound_visit',
  intent: 'intent',
  signed: 'contract',
  funds_in_place: 'receipt',
};
const ORDER: readonly Stage[] = ['contacted', 'visited', 'intent', 'signed', 'funds_in_place'];

const project = (id: string): ProjectFile => ({
  id,
  name: id,
  enterpriseId: ENTERPRISE,
  investors: [{ enterpriseId: ENTERPRISE, percent: 100, principal: true }],
  terms: [],
  traits: {
    manufacturing: true,
    firstInvestment: null,
    honours: [],
    chain: null,
    chainPosition: 'unknown',
    mayPublish: false,
    eventId: null,
  },
  facts: [],
});
const EMPTY: Dossier = { enterpriseId: ENTERPRISE, facts: [], projects: PROJECTS.map(project) };

type Step =
  | { readonly act: 'give'; readonly stage: Stage; readonly project: number; readonly day: number }
  | { readonly act: 'waive'; readonly stage: WaivableStage; readonly project: number }
  | { readonly act: 'void'; readonly which: number };

const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        act: fc.constant('give' as const),
        stage: fc.constantFrom(...ORDER),
        project: fc.nat(1),
        day: fc.nat(30),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('waive' as const),
        stage: fc.constantFrom(...(ORDER.slice(0, 4) as WaivableStage[])),
        project: fc.nat(1),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('void' as const), which: fc.nat(20) }) },
  ),
  { maxLength: 40 },
);

const isOfEnterprise = (stage: Stage): boolean => stage === 'contacted' || stage === 'visited';

/** Takes a step if the law allows it; what it refuses changes nothing. */
function take(dossier: Dossier, step: Step, at: number): Dossier {
  const recordedAt = at as Instant;
  const id = `f${String(at)}`;
  if (step.act === 'void') {
    const all = [...dossier.facts, ...dossier.projects.flatMap(({ facts }) => facts)].sort(
      (a, b) => a.recordedAt - b.recordedAt,
    );
    const victim = all[step.which % Math.max(1, all.length)];
    if (victim === undefined || victim.state === 'verified') return dossier;
    const left = withoutFacts(dossier, new Set([victim.id]));
    return newlyUnsupported(dossier, left).length > 0 ? dossier : left;
  }
  const file = dossier.projects[step.project];
  const projectId = isOfEnterprise(step.stage) ? null : (file?.id ?? null);
  const ladder = ladderOf(dossier, file);
  if (step.act === 'waive') {
    if (ladder.has(step.stage)) return dossier;
    return withFacts(dossier, [
      waiverRecordedAt(recordedAt, { id, enterpriseId: ENTERPRISE, projectId, stage: step.stage }),
    ]);
  }
  const on = addDays(DAY_ONE, step.day);
  try {
    apply(ladder, { stage: step.stage, on }, TODAY);
  } catch {
    return dossier;
  }
  const fact = factRecordedAt(recordedAt, {
    id,
    enterpriseId: ENTERPRISE,
    projectId,
    kind: KIND_OF[step.stage],
    on,
    amountYuan: 1,
  });
  const verified: Fact = step.stage === 'funds_in_place' ? { ...fact, state: 'verified', decidedAt: recordedAt } : fact;
  return withFacts(dossier, [verified]);
}

/** The law again, written plainly over a flat list: where does the enterprise stand? */
function plainStage(facts: readonly Fact[]): Stage | null {
  let best = -1;
  for (const fact of facts) {
    if (fact.kind === 'waiver' || fact.stage === null) continue;
    if (fact.kind === 'receipt') {
      let sum = 0;
      for (const other of facts)
        if (other.projectId === fact.projectId && other.state === 'verified') sum += other.amountYuan ?? 0;
      if (sum <= 0) continue;
    }
    best = Math.max(best, ORDER.indexOf(fact.stage));
  }
  return best < 0 ? null : (ORDER[best] ?? null);
}

/** Plainly: every step with evidence of its own has, for each earlier step, a waiver or something not later than itself. */
function plainIsSound(facts: readonly Fact[]): boolean {
  const of = (stage: Stage, projectId: string | null): Fact[] =>
    facts.filter(
      (fact) =>
        fact.stage === stage && (isOfEnterprise(stage) ? fact.projectId === null : fact.projectId === projectId),
    );
  for (const projectId of [null, ...PROJECTS]) {
    for (const [place, stage] of ORDER.entries()) {
      if ((projectId === null) !== isOfEnterprise(stage)) continue;
      const own = of(stage, projectId);
      if (own.length === 0 || own.some(({ kind }) => kind === 'waiver')) continue;
      const first = own.map(({ on }) => on ?? '').sort()[0] ?? '';
      for (const earlier of ORDER.slice(0, place)) {
        const under = of(earlier, projectId);
        if (!under.some(({ kind, on }) => kind === 'waiver' || (on ?? '9999') <= first)) return false;
      }
    }
  }
  return true;
}

const allFacts = (dossier: Dossier): Fact[] => [...dossier.facts, ...dossier.projects.flatMap(({ facts }) => facts)];

describe('any sequence of giving, waiving and voiding, over two projects, in any order', () => {
  it('gives the stage that the law gives', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const dossier = sequence.reduce((now, step, place) => take(now, step, place + 1), EMPTY);
        expect(furthest(stepsOfEnterprise(dossier))).toBe(plainStage(allFacts(dossier)));
        expect(plainIsSound(allFacts(dossier))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('voiding what was just added restores what was', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let dossier = EMPTY;
        sequence.forEach((step, place) => {
          const next = take(dossier, step, place + 1);
          if (step.act !== 'void' && next !== dossier) {
            const back = withoutFacts(next, new Set([`f${String(place + 1)}`]));
            expect(standingOf(back, TODAY)).toEqual(standingOf(dossier, TODAY));
          }
          dossier = next;
        });
      }),
      { numRuns: 200 },
    );
  });

  it('what was believed at an instant never changes when facts are added or voided later', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let everything = EMPTY;
        let now = EMPTY;
        const believed: string[] = [];
        sequence.forEach((step, place) => {
          const at = (place + 1) as Instant;
          const next = take(now, step, at);
          const kept = new Set(allFacts(next).map(({ id }) => id));
          const known = new Set(allFacts(everything).map(({ id }) => id));
          everything = withFacts(
            everything,
            allFacts(next).filter(({ id }) => !known.has(id)),
          );
          const end = (fact: Fact): Fact =>
            kept.has(fact.id) || fact.voidedAt !== null ? fact : { ...fact, voidedAt: at };
          everything = {
            ...everything,
            facts: everything.facts.map(end),
            projects: everything.projects.map((one) => ({ ...one, facts: one.facts.map(end) })),
          };
          now = next;
          believed.push(JSON.stringify(standingOf(now, TODAY).reached));
        });
        believed.forEach((reached, place) => {
          const then = dossierAt(everything, (place + 1) as Instant);
          expect(JSON.stringify(standingOf(then, TODAY).reached)).toBe(reached);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('the steps of a project', () => {
  const receipt = (id: string, on: string, amountYuan: number): Fact => ({
    ...factRecordedAt(1 as Instant, {
      id,
      enterpriseId: ENTERPRISE,
      projectId: 'p',
      kind: amountYuan > 0 ? 'receipt' : 'reversal',
      on: on as BusinessDate,
      amountYuan,
    }),
    state: 'verified',
    decidedAt: 1 as Instant,
  });

  it('stage 5 holds while the sum of verified funds is above 0, with the date of the first (fine-print 5)', () => {
    const file = project('p');
    const arrived = receipt('a', '2022-03-01', 100);
    const taken = receipt('b', '2022-04-01', -100);
    const again = receipt('c', '2022-05-01', 1);
    expect(stepsOfProject({ ...file, facts: [arrived] }).get('funds_in_place')).toBe('2022-03-01');
    expect(stepsOfProject({ ...file, facts: [arrived, taken] }).has('funds_in_place')).toBe(false);
    expect(stepsOfProject({ ...file, facts: [arrived, taken, again] }).get('funds_in_place')).toBe('2022-03-01');
  });

  it('a submitted receipt is no evidence', () => {
    expect(
      stepsOfProject({ ...project('p'), facts: [{ ...receipt('a', '2022-03-01', 100), state: 'submitted' }] }).size,
    ).toBe(0);
  });
});
