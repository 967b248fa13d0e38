import type { BusinessDate } from '#libs/kernel';
import type { ProjectFile } from './domain/dossier.js';
import { firstContract, unitsOn } from './domain/terms.js';

/** The lead and supporting units work on a project as their own (domain.md §2). */
export function workingUnits(project: ProjectFile, today: BusinessDate): string[] {
  return unitsOn(project, today).credits.map((share) => share.unitId);
}

/** Once it is signed, its landing county and its task forces enter receipts and progress too. */
export function servingUnits(project: ProjectFile, today: BusinessDate): string[] {
  return [
    ...workingUnits(project, today),
    ...(firstContract(project) === undefined ? [] : landingUnits(project, today)),
  ];
}

/** All who see it in full. */
export function seeingUnits(project: ProjectFile, today: BusinessDate): string[] {
  return [...workingUnits(project, today), ...landingUnits(project, today)];
}

function landingUnits(project: ProjectFile, today: BusinessDate): string[] {
  const { countyId, industryTaskForceId, enterpriseTaskForceId } = unitsOn(project, today);
  return [countyId, industryTaskForceId, enterpriseTaskForceId].filter((unitId) => unitId !== null);
}
