import { businessDate, type Instant } from '#libs/kernel';
import { type Fact, PROJECT_STATUSES, type ProjectFile, type ProjectStatus } from './dossier.js';
import { factRecordedAt } from './new-fact.js';
import { BECOMES, nextStatuses, refuseProgress, statusBefore } from './project-status.js';
import { projectStatusOf } from './standing.js';

const ids = { enterpriseId: 'e', projectId: 'p' };
let recorded = 0;
const at = (): Instant => (recorded += 1) as Instant;
const intent = (): Fact => factRecordedAt(at(), { ...ids, id: 'i', kind: 'intent', on: businessDate('2026-01-01') });
const contract = (on = '2026-02-01'): Fact =>
  factRecordedAt(at(), { ...ids, id: 'c', kind: 'contract', on: businessDate(on), amountYuan: 1 });
const progress = (status: ProjectStatus, on: string): Fact =>
  factRecordedAt(at(), { ...ids, id: `${status} ${on}`, kind: 'progress', on: businessDate(on), progress: status });
const ended = (): Fact =>
  factRecordedAt(at(), { ...ids, id: 't', kind: 'termination', on: businessDate('2026-03-01') });
const project = (...facts: Fact[]): ProjectFile => ({ facts, terms: [], investors: [] }) as unknown as ProjectFile;
const giving =
  (file: ProjectFile, to: ProjectStatus, on = '2026-06-01') =>
  () => {
    refuseProgress(file, to, businessDate(on));
  };

describe('a project goes from its intent to full capacity (domain.md §4)', () => {
  it.each([
    { of: 'an intent', facts: [intent()], may: ['suspended'] },
    { of: 'an intent that rests', facts: [intent(), progress('suspended', '2026-01-02')], may: ['intent'] },
    {
      of: 'a building that rests',
      facts: [intent(), contract(), progress('started', '2026-03-01'), progress('suspended', '2026-04-01')],
      may: ['started', 'completed', 'in_production', 'full_capacity'],
    },
    { of: 'full capacity', facts: [intent(), contract(), progress('full_capacity', '2026-03-01')], may: ['suspended'] },
    { of: 'what has ended', facts: [intent(), contract(), ended()], may: [] },
  ] as const)('what may come after $of is offered, and no more', ({ facts, may }) => {
    const file = project(...facts);
    expect(nextStatuses(file)).toEqual(may);
    for (const to of PROJECT_STATUSES) {
      if (may.some((each) => each === to)) expect(giving(file, to)).not.toThrow();
      else expect(giving(file, to)).toThrow();
    }
  });

  it('never back, and nowhere from its end', () => {
    const way = ['intent', 'signed', 'started', 'completed', 'in_production', 'full_capacity'] as const;
    for (const from of way.slice(1)) {
      for (const to of way) {
        expect({ from, to, may: BECOMES[from].includes(to) }).toEqual({
          from,
          to,
          may: way.indexOf(to) > way.indexOf(from),
        });
      }
    }
    expect(BECOMES.terminated).toEqual([]);
    for (const from of PROJECT_STATUSES) expect(BECOMES[from]).not.toContain('terminated');
  });

  it('is built only once it is signed', () => {
    expect(giving(project(intent()), 'started')).toThrow('project_not_signed');
    expect(giving(project(intent(), contract()), 'in_production')).not.toThrow();
  });

  it('does not begin twice, nor after its end', () => {
    const started = project(intent(), contract(), progress('started', '2026-05-01'));
    expect(giving(started, 'started')).toThrow('progress_backwards');
    expect(giving(project(intent(), contract(), ended()), 'started')).toThrow('project_ended');
  });

  it('its dates do not run backwards', () => {
    const started = project(intent(), contract(), progress('started', '2026-05-01'));
    expect(giving(started, 'completed', '2026-04-30')).toThrow('stage_dates_out_of_order');
    expect(giving(started, 'completed', '2026-05-01')).not.toThrow();
  });

  it('goes on after a suspension from where it was, or further on', () => {
    const suspended = project(
      intent(),
      contract(),
      progress('completed', '2026-05-01'),
      progress('suspended', '2026-05-20'),
    );
    expect(statusBefore(suspended)).toBe('completed');
    expect(giving(suspended, 'started')).toThrow('progress_backwards');
    expect(giving(suspended, 'completed')).not.toThrow();
    expect(giving(suspended, 'full_capacity')).not.toThrow();
    expect(giving(suspended, 'suspended')).toThrow('progress_backwards');
  });

  it('an intent that rested is signed by its contract; a late entry of an older contract leaves it at rest', () => {
    const rested = [intent(), progress('suspended', '2026-01-20')];
    expect(projectStatusOf(project(...rested))).toBe('suspended');
    expect(projectStatusOf(project(...rested, contract('2026-02-01')))).toBe('signed');
    expect(projectStatusOf(project(...rested, contract('2026-01-10')))).toBe('suspended');
  });
});
