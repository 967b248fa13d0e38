import { actsOfFinished, type FinishedAct } from '#libs/enterprises';
import { planFigureEntries } from '#libs/figures';
import type { BusinessDate } from '#libs/kernel';
import { type BulkPlan, type KnownSignings, planBulk } from '#libs/pipeline';
import type { BulkReminders } from '#libs/reminders';
import type { FinishedBulk } from '../write-bulk.js';
import { openTasks, type PlayedProjects } from './play-after-signing.js';
import type { ReferenceEnterprise } from './reference-enterprise.js';
import { withVouchers } from './vouchers.js';

/** What a part meets. */
export interface Surroundings {
  readonly planReminders: Awaited<ReturnType<BulkReminders['planner']>>;
  readonly officeUnitId: string | null;
  readonly signings: KnownSignings;
  readonly afterSigning: PlayedProjects;
}

/** A part of a generated city as the bulk path takes it. */
export function finishedBulk(
  part: readonly ReferenceEnterprise[],
  today: BusinessDate,
  { planReminders, officeUnitId, signings, afterSigning }: Surroundings,
): FinishedBulk {
  const vouched = part.flatMap(({ facts: { name }, projects: own }) =>
    own.map((project) => withVouchers(project, name)),
  );
  const projects = vouched.map(({ project }) => project);
  const input = {
    enterprises: part.map(({ id, facts: { name, parentGroup }, evidence, ownership }) => ({
      id,
      name,
      parentGroup,
      facts: evidence,
      acts: actsOfFinished(ownership.acts),
    })),
    projects,
  };
  const plan: BulkPlan = planBulk(input, today, undefined, signings);
  const facts = [...part.flatMap(({ evidence }) => evidence), ...projects.flatMap((project) => project.facts)];
  const loggedBy = new Map([
    ...facts.map(({ id, recordedBy }): [string, string] => [id, recordedBy]),
    ...part.flatMap(({ ownership }) => ownership.acts.flatMap(takenOverBy)),
  ]);
  const enterprises = new Map(
    part.map((enterprise) => {
      const tasks = enterprise.projects.flatMap(({ id }) => {
        const played = afterSigning.get(id);
        return played === undefined ? [] : [openTasks(id, played)];
      });
      const open = {
        milestones: tasks.flatMap(({ milestones }) => milestones),
        difficulties: tasks.flatMap(({ difficulties }) => difficulties),
        requests: enterprise.ownership.requests.filter(({ state }) => state === 'open'),
      };
      return [enterprise.id, { ...enterprise, ...open }];
    }),
  );
  return {
    enterprises: part,
    people: part.flatMap(({ people, recordedBy }) => people.map((person) => ({ ...person, recordedBy }))),
    plan,
    files: vouched.flatMap(({ files }) => files),
    figureEntries: projects.flatMap(planFigureEntries),
    reminders: planReminders({ input, standings: plan.standings, enterprises, loggedBy, officeUnitId }),
    ownership: {
      acts: part.flatMap(({ ownership }) => ownership.acts),
      requests: part.flatMap(({ ownership }) => ownership.requests),
      collisions: part.flatMap(({ ownership }) => ownership.collisions),
    },
    loggedBy,
  };
}

/** Who asked for a transfer takes it over. */
function takenOverBy(act: FinishedAct): [string, string][] {
  return act.kind === 'transfer' && act.userId !== null ? [[act.id, act.userId]] : [];
}
