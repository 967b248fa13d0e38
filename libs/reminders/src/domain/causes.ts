import type { EnterpriseStatus, NextAction } from '#libs/enterprises';
import { type BusinessDate, businessDateOf, type Instant } from '#libs/kernel';
import {
  contractAmount,
  type Dossier,
  type Fact,
  firstContract,
  fundsArrived,
  isActivity,
  type ProjectFile,
  projectStatusOf,
  type Stage,
  unitsOn,
} from '#libs/pipeline';
import type { Rule, RuleCode, RuleTable, SubjectKind } from './rules.js';

/** Why a reminder is: a rule holds for a subject, from a day on, and concerns somebody. */
export interface Cause {
  readonly rule: RuleCode;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly enterpriseId: string | null;
  readonly projectId: string | null;
  /** The base date. */
  readonly on: BusinessDate;
  readonly advance: boolean;
  /** The one person whom it concerns; null: whoever the units have. */
  readonly userId: string | null;
  readonly unitId: string;
  readonly secondUnitId: string | null;
  /** What the message says beside the name of its subject. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What the rules look at of an enterprise beside its evidence. */
export interface EnterpriseSubject {
  readonly id: string;
  readonly status: EnterpriseStatus;
  readonly pausedUntil: BusinessDate | null;
  readonly stage: Stage | null;
  readonly ownerUnitId: string | null;
  readonly responsibleUserId: string | null;
  readonly lastActivityOn: BusinessDate | null;
  /** With who set it, and when; null: not known. */
  readonly nextAction: (NextAction & { readonly setBy: string | null; readonly setAt: Instant | null }) | null;
  /** The last day of protection; null: none is counted. */
  readonly protectedUntil: BusinessDate | null;
  /** Who received its last visit. */
  readonly receivedByUnitId: string | null;
  readonly milestones: readonly OpenTask[];
  readonly difficulties: readonly OpenDifficulty[];
  readonly requests: readonly OpenRequest[];
  readonly dossier: Dossier;
}

/** A milestone or a difficulty of one of its projects, that is open. */
export interface OpenTask {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly dueOn: BusinessDate;
  readonly unitId: string;
}

export type OpenDifficulty = OpenTask & { readonly level: string };

/** Another unit asks to join or for a transfer, and has no answer. */
export interface OpenRequest {
  readonly id: string;
  readonly askedOn: BusinessDate;
  readonly kind: string;
}

export interface Surroundings {
  readonly today: BusinessDate;
  readonly officeUnitId: string | null;
}

/** A next action of these kinds is a visit or a meeting: its reminder comes the day before, too. */
const MEETINGS = new Set(['meeting', 'outbound_visit', 'inbound_visit', 'event']);
const IDLE = { contacted: 'idle_contacted', visited: 'idle_visited' } as const;

/**
 * All reasons for reminders that an enterprise, its projects and their receipts give: the table of reminders.md, column "starts from".
 * A lost, paused, terminated or voided subject gives none; what an enterprise is paused for ends with its resume date.
 */
export function causesOf(subject: EnterpriseSubject, surroundings: Surroundings, rules: RuleTable): Cause[] {
  return [
    ...ofEnterprise(subject, surroundings),
    ...subject.dossier.projects
      .filter(({ enterpriseId }) => enterpriseId === subject.id)
      .flatMap((project) => [
        ...ofProject(subject, project, surroundings),
        ...ofTasks(subject, project),
        ...ofReceipts(project, surroundings),
      ]),
  ].filter(({ rule }) => isInForce(rules[rule]));
}

function isInForce({ enabled }: Rule): boolean {
  return enabled;
}

function ofEnterprise(subject: EnterpriseSubject, { today }: Surroundings): Cause[] {
  const { status, pausedUntil, ownerUnitId, lastActivityOn, stage, nextAction, protectedUntil } = subject;
  if (ownerUnitId === null || status === 'lost') return [];
  const about = (rule: RuleCode, on: BusinessDate, more: Partial<Cause> = {}): Cause => ({
    rule,
    subjectKind: 'enterprise',
    subjectId: subject.id,
    enterpriseId: subject.id,
    projectId: null,
    on,
    advance: true,
    userId: subject.responsibleUserId,
    unitId: ownerUnitId,
    secondUnitId: null,
    detail: {},
    ...more,
  });
  const requests = subject.requests.map(({ id, askedOn, kind }) =>
    about('collision_answer', askedOn, {
      subjectKind: 'ownership_request',
      subjectId: id,
      userId: null,
      detail: { kind },
    }),
  );
  if (status === 'paused') return [...requests, ...(pausedUntil === null ? [] : [about('resume_paused', pausedUntil)])];

  const causes: Cause[] = requests;
  if (nextAction !== null && !isFulfilled(subject, nextAction)) {
    const { on, kind, what, setBy } = nextAction;
    causes.push(
      about('next_action', on, {
        advance: MEETINGS.has(kind),
        userId: setBy ?? subject.responsibleUserId,
        detail: { kind, what },
      }),
    );
  }
  if ((stage === 'contacted' || stage === 'visited') && lastActivityOn !== null) {
    causes.push(about(IDLE[stage], lastActivityOn));
  }
  const visit = lastVisit(subject.dossier);
  if (stage === 'visited' && visit !== undefined && !isFollowedUp(subject.dossier, visit)) {
    const { receivedByUnitId } = subject;
    causes.push(
      about('after_visit', visit.on, { secondUnitId: receivedByUnitId === ownerUnitId ? null : receivedByUnitId }),
    );
  }
  if (protectedUntil !== null && protectedUntil >= today) causes.push(about('protection_lapse', protectedUntil));
  return causes;
}

function ofProject(subject: EnterpriseSubject, project: ProjectFile, { today }: Surroundings): Cause[] {
  const status = projectStatusOf(project);
  const { leadUnitId, countyId, industryTaskForceId } = unitsOn(project, today);
  if (subject.status !== 'active' || leadUnitId === null || status === 'suspended' || status === 'terminated')
    return [];
  const about = (rule: RuleCode, on: BusinessDate, first: string, second: string | null): Cause => ({
    rule,
    subjectKind: 'project',
    subjectId: project.id,
    enterpriseId: subject.id,
    projectId: project.id,
    on,
    advance: true,
    userId: null,
    unitId: first,
    secondUnitId: second === first ? null : second,
    detail: {},
  });
  if (status === 'intent') {
    const { lastActivityOn } = subject;
    return lastActivityOn === null ? [] : [about('idle_intent', lastActivityOn, leadUnitId, industryTaskForceId)];
  }
  const contract = firstContract(project);
  if (contract === undefined || contract.on === null || isPaidUp(project)) return [];
  const on = latestDay([contract.on, ...verifiedReceipts(project).map((receipt) => receipt.on)]) ?? contract.on;
  return [about('signed_no_funds', on, countyId ?? leadUnitId, leadUnitId)];
}

function ofTasks(subject: EnterpriseSubject, project: ProjectFile): Cause[] {
  if (subject.status !== 'active' || !isUnderWay(project)) return [];
  const about = (rule: RuleCode, subjectKind: SubjectKind, task: OpenTask, more: object): Cause => ({
    rule,
    subjectKind,
    subjectId: task.id,
    enterpriseId: subject.id,
    projectId: project.id,
    on: task.dueOn,
    advance: true,
    userId: null,
    unitId: task.unitId,
    secondUnitId: null,
    detail: { name: task.name, ...more },
  });
  const own = ({ projectId }: OpenTask): boolean => projectId === project.id;
  return [
    ...subject.milestones.filter(own).map((milestone) => about('milestone_due', 'milestone', milestone, {})),
    ...subject.difficulties
      .filter(own)
      .map((difficulty) => about('difficulty_due', 'difficulty', difficulty, { level: difficulty.level })),
  ];
}

function isUnderWay(project: ProjectFile): boolean {
  const status = projectStatusOf(project);
  return status !== 'suspended' && status !== 'terminated';
}

function ofReceipts(project: ProjectFile, { officeUnitId }: Surroundings): Cause[] {
  if (officeUnitId === null) return [];
  return project.facts
    .filter(({ kind, state }) => (kind === 'receipt' || kind === 'reversal') && state === 'submitted')
    .map(({ id, enterpriseId, recordedAt, amountYuan, kind }) => ({
      rule: 'funds_to_verify',
      subjectKind: 'receipt',
      subjectId: id,
      enterpriseId,
      projectId: project.id,
      on: businessDateOf(recordedAt),
      advance: true,
      userId: null,
      unitId: officeUnitId,
      secondUnitId: null,
      detail: { amountYuan, kind },
    }));
}

/** Done on its day or after it, or the very thing was done before. */
function isFulfilled({ dossier }: EnterpriseSubject, next: NonNullable<EnterpriseSubject['nextAction']>): boolean {
  const { setAt } = next;
  return activitiesOf(dossier).some(({ recordedAt, on, kind }) => {
    if (on === null || (setAt !== null && recordedAt <= setAt)) return false;
    return on >= next.on || (setAt !== null && kind === next.kind);
  });
}

export function lastVisit({ facts }: Dossier): (Fact & { readonly on: BusinessDate }) | undefined {
  return facts
    .filter((fact): fact is Fact & { readonly on: BusinessDate } => fact.kind === 'inbound_visit' && fact.on !== null)
    .reduce<(Fact & { readonly on: BusinessDate }) | undefined>(
      (last, visit) => (last === undefined || visit.on > last.on ? visit : last),
      undefined,
    );
}

function isFollowedUp(dossier: Dossier, visit: Fact & { readonly on: BusinessDate }): boolean {
  return activitiesOf(dossier).some(
    ({ on, recordedAt }) => on !== null && (on > visit.on || (on === visit.on && recordedAt > visit.recordedAt)),
  );
}

/** A contract whose foreign money has no rate has no amount: then the first funds end it. */
function isPaidUp(project: ProjectFile): boolean {
  const arrived = fundsArrived(project);
  return arrived > 0 && arrived >= contractAmount(project);
}

function verifiedReceipts({ facts }: ProjectFile): Fact[] {
  return facts.filter(({ kind, state }) => kind === 'receipt' && state === 'verified');
}

function activitiesOf({ facts, projects }: Dossier): Fact[] {
  return [...facts, ...projects.flatMap((project) => project.facts)].filter(isActivity);
}

function latestDay(days: readonly (BusinessDate | null)[]): BusinessDate | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}
