import type { BusinessDate } from '#libs/kernel';
import type { ProjectFile } from './domain/dossier.js';
import type { ActivityKind } from './domain/stage.js';

/** Something that figures count of a project changed: a fact, a decision, a void, its units or traits. */
export class ProjectChanged {
  constructor(readonly project: ProjectFile) {}
}

/** An activity was logged. */
export class ActivityLogged {
  constructor(
    readonly enterpriseId: string,
    readonly evidenceId: string,
    readonly kind: ActivityKind,
    readonly on: BusinessDate,
  ) {}
}

/** A unit met an enterprise that another unit owns: it claims nothing, and the owner is told (domain.md §5.2). */
export class TouchLogged {
  constructor(
    readonly enterpriseId: string,
    readonly evidenceId: string,
    readonly unitId: string,
  ) {}
}

/** Stage, owner, status, next action or anything else that is derived of an enterprise was settled anew. */
export class EnterpriseSettled {
  constructor(readonly enterpriseId: string) {}
}

/** Facts of many enterprises were recorded at once: none of them is told by itself. */
export class FactsImported {
  constructor(readonly enterprises: number) {}
}

/** A milestone was planned, moved, reached, cancelled or taken up again. */
export class MilestoneChanged {
  constructor(
    readonly milestoneId: string,
    readonly projectId: string,
  ) {}
}

/** A difficulty was raised, or a step was taken on it. */
export class DifficultyChanged {
  constructor(
    readonly difficultyId: string,
    readonly projectId: string,
  ) {}
}
