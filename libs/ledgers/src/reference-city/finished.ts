import { planFigureEntries } from '#libs/figures';
import type { BusinessDate } from '#libs/kernel';
import { type BulkPlan, planBulk } from '#libs/pipeline';
import type { FinishedBulk } from '../write-bulk.js';
import type { ReferenceEnterprise } from './reference-enterprise.js';

/** A part of a generated city as the bulk path takes it. */
export function finishedBulk(part: readonly ReferenceEnterprise[], today: BusinessDate): FinishedBulk {
  const projects = part.flatMap((enterprise) => enterprise.projects);
  const plan: BulkPlan = planBulk(
    { enterprises: part.map(({ id, evidence }) => ({ id, facts: evidence })), projects },
    today,
  );
  const facts = [...part.flatMap(({ evidence }) => evidence), ...projects.flatMap((project) => project.facts)];
  return {
    enterprises: part,
    people: part.flatMap(({ people, recordedBy }) => people.map((person) => ({ ...person, recordedBy }))),
    plan,
    figureEntries: projects.flatMap(planFigureEntries),
    loggedBy: new Map(facts.map(({ id, recordedBy }) => [id, recordedBy])),
  };
}
