import type { Actor } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { permit, reachOf } from '#libs/organisation';
import { problems } from './domain/after-signing-problems.js';
import {
  DIFFICULTY_ACTIONS,
  type DifficultyStanding,
  type DifficultyStepAction,
  isEscalatedTo,
  isPossible,
} from './domain/difficulty.js';
import type { ProjectFile } from './domain/dossier.js';
import { servingUnits } from './project-permission.js';

type Held = DifficultyStanding & { readonly ownerUnitId: string };

/** The units of the project and the owner work on it. */
function workers(project: ProjectFile, { ownerUnitId }: Held, today: BusinessDate): string[] {
  return [...servingUnits(project, today), ownerUnitId];
}

/** What the office holds, only the office takes to a city leader. */
function isOutOfReach(actor: Actor, action: DifficultyStepAction, { level }: Held): boolean {
  return action === 'escalate' && level === 'office' && reachOf(actor, 'difficulty.escalate_to_leader') !== 'all';
}

function isOfAnotherLeader(actor: Actor, action: DifficultyStepAction, held: Held): boolean {
  return action === 'instruct' && held.state === 'open' && !isEscalatedTo(held, actor.userId);
}

/** @throws forbidden, not_found, difficulty_with_the_office, difficulty_not_escalated */
export function permitStep(
  actor: Actor,
  action: DifficultyStepAction,
  held: Held,
  project: ProjectFile,
  today: BusinessDate,
): void {
  permit(actor, `difficulty.${action}`, { ownUnits: workers(project, held, today) });
  if (isOutOfReach(actor, action, held)) throw problems.difficulty_with_the_office();
  if (isOfAnotherLeader(actor, action, held)) throw problems.difficulty_not_escalated({ level: held.level });
}

/** What the actor may do with it as it stands: what a screen offers. */
export function stepsOpenTo(
  actor: Actor,
  held: Held,
  project: ProjectFile,
  today: BusinessDate,
): DifficultyStepAction[] {
  const units = workers(project, held, today);
  return DIFFICULTY_ACTIONS.filter((action) => action !== 'raise').filter((action) => {
    const reach = reachOf(actor, `difficulty.${action}`);
    const isTheirs = reach === 'all' || reach.some((unitId) => units.includes(unitId));
    const isRefused = isOutOfReach(actor, action, held) || isOfAnotherLeader(actor, action, held);
    return isTheirs && !isRefused && isPossible(action, held);
  });
}
