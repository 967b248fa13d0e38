import { businessDate, idFrom } from '#libs/kernel';
import {
  type BulkExtension,
  type BulkInput,
  type Dossier,
  dossiersOf,
  type FinishedFact,
  type FinishedProject,
  sameNameAndInvestor,
  withFacts,
} from '#libs/pipeline';
import * as tables from './bundle-tables.js';
import type { Bundle } from './check-bundle.js';
import { Flags } from './flags.js';
import { Ids } from './ids.js';
import type { ExternalReference, Known } from './known.js';
import { People, type PlannedEnterprise, type PlannedPerson, planEnterprises } from './plan-enterprises.js';
import { contactFact, type FactContext, finishedProject, fundFact, visitFact } from './plan-facts.js';
import { type PlannedEvent, type PlannedUnit, type PlannedUser, planUnits, planUsers } from './plan-structure.js';
import { waiversFor } from './plan-waivers.js';

/** All that a bundle adds, before the write begins. */
export interface BundlePlan {
  readonly units: readonly PlannedUnit[];
  readonly users: readonly PlannedUser[];
  readonly events: readonly PlannedEvent[];
  readonly enterprises: readonly PlannedEnterprise[];
  readonly people: readonly PlannedPerson[];
  readonly targets: readonly (tables.TargetRow & { readonly recordId: string; readonly unitRecordId: string | null })[];
  readonly bulk: BulkInput;
  readonly extension: BulkExtension;
  readonly waivers: readonly FinishedFact[];
  readonly references: readonly ExternalReference[];
  readonly flags: ReturnType<Flags['all']>;
  /** Who is responsible: the one who logged the contact that claims (domain.md §5.5); by evidence. */
  readonly contactedBy: ReadonlyMap<string, string>;
}

/** There is no events file: EV01 is the promotion event of 17 June 2022 (ledgers.md §2). */
const EVENTS = [{ code: 'EV01', name: '推介会', kind: 'promotion_event', on: businessDate('2022-06-17') }] as const;

/** Pure: what the rows become, beside what is known already. */
export function planBundle(bundle: Bundle, known: Known, identity: string, importerId: string): BundlePlan {
  const ids = new Ids(known, identity);
  const flags = new Flags();
  const people = new People();
  const units = planUnits(bundle, ids, known);
  const users = planUsers(bundle, ids, units.all);
  const enterprises = planEnterprises(bundle, ids, known, flags);
  const events = planEvents(bundle, known, identity);
  const context: FactContext = {
    ids,
    importerId,
    unitIds: units.all,
    countyIds: new Map(
      bundle.units.flatMap(({ id, areaCode }) => (areaCode === null ? [] : [[areaCode, units.all.get(id) ?? '']])),
    ),
    eventIds: new Map([...known.eventIds, ...events.map(({ code, id }) => [code, id] as const)]),
    claimed: new Set([...known.dossiers].filter(([, dossier]) => holdsClaim(dossier)).map(([id]) => id)),
    personOf: people.of,
  };

  const own = [
    ...bundle.contacts.flatMap((row) => contactFact(row, context) ?? []),
    ...bundle.visits.flatMap((row) => visitFact(row, context) ?? []),
  ];
  const projectRows = new Map(bundle.projects.map((row) => [row.id, row]));
  const projects = bundle.projects.flatMap((row) => finishedProject(row, context) ?? []);
  const funds = bundle.funds.flatMap((row) => {
    const project = projectRows.get(row.projectId);
    return project === undefined ? [] : (fundFact(row, project, context) ?? []);
  });
  const parts = divide(enterprises, own, projects, funds);
  const waivers = [
    ...dossiersOf(parts.bulk).flatMap((dossier) => waiversFor(dossier, factsOf(dossier), importerId)),
    ...extendedDossiers(parts.extension, known).flatMap(({ dossier, added }) => waiversFor(dossier, added, importerId)),
  ];
  flagProjects(bundle, projects, ids, flags);
  flagTeams(bundle, flags);
  for (const { kind, externalId, row } of ids.changed)
    flags.raise('changed_since', { file: kind, row, id: externalId });
  const targets = bundle.targets.flatMap((row) => {
    const { id: recordId, isNew } = ids.take('target', row);
    return isNew
      ? [{ ...row, recordId, unitRecordId: row.unitId === null ? null : (units.all.get(row.unitId) ?? null) }]
      : [];
  });
  return {
    units: units.made,
    users,
    events,
    enterprises,
    people: [...people.made.values()],
    targets,
    ...divide(enterprises, [...own, ...waivers.filter(({ projectId }) => projectId === null)], projects, [
      ...funds,
      ...waivers.filter(({ projectId }) => projectId !== null),
    ]),
    waivers,
    references: ids.references(),
    flags: flags.all(),
    contactedBy: new Map(
      own.flatMap(({ id, detail }) => (typeof detail['userId'] === 'string' ? [[id, detail['userId']]] : [])),
    ),
  };
}

/** New enterprises and projects go in by the bulk; what is added to known ones is settled by itself. */
function divide(
  enterprises: readonly PlannedEnterprise[],
  own: readonly FinishedFact[],
  projects: readonly FinishedProject[],
  ofProjects: readonly FinishedFact[],
): { bulk: BulkInput; extension: BulkExtension } {
  const isNew = new Set(enterprises.map(({ id }) => id));
  const isNewProject = new Set(projects.map(({ id }) => id));
  const ownOf = groupBy(own, ({ enterpriseId }) => enterpriseId);
  const factsOfProject = groupBy(ofProjects, ({ projectId }) => projectId ?? '');
  const complete = projects.map((project) => ({
    ...project,
    facts: [...project.facts, ...(factsOfProject.get(project.id) ?? [])],
  }));
  return {
    bulk: {
      enterprises: enterprises.map(({ id, facts: { name, parentGroup } }) => ({
        id,
        name,
        parentGroup,
        facts: ownOf.get(id) ?? [],
      })),
      projects: complete.filter(({ enterpriseId }) => isNew.has(enterpriseId)),
    },
    extension: {
      facts: [
        ...own.filter(({ enterpriseId }) => !isNew.has(enterpriseId)),
        ...ofProjects.filter(({ projectId }) => !isNewProject.has(projectId ?? '')),
      ],
      projects: complete.filter(({ enterpriseId }) => !isNew.has(enterpriseId)),
    },
  };
}

/** Known enterprises as they will be, each with the facts that are added to it. */
function extendedDossiers(
  { facts, projects }: BulkExtension,
  known: Known,
): { dossier: Dossier; added: FinishedFact[] }[] {
  const added = groupBy(
    [...facts, ...projects.flatMap((project) => project.facts)],
    ({ enterpriseId }) => enterpriseId,
  );
  return [...added].map(([enterpriseId, its]) => {
    const before = known.dossiers.get(enterpriseId) ?? { enterpriseId, facts: [], projects: [] };
    const own = projects.filter((project) => project.enterpriseId === enterpriseId);
    const loose = its.filter(({ projectId }) => !own.some(({ id }) => id === projectId));
    return { dossier: withFacts({ ...before, projects: [...before.projects, ...own] }, loose), added: its };
  });
}

function planEvents({ contacts, projects }: Bundle, known: Known, identity: string): PlannedEvent[] {
  const used = new Set([...contacts, ...projects].map(({ eventCode }) => eventCode));
  return EVENTS.filter(({ code }) => used.has(code) && !known.eventIds.has(code)).map(({ code, name, kind, on }) => ({
    id: idFrom('ledger', identity, 'event', code),
    code,
    name,
    kind,
    startsOn: on,
    endsOn: on,
  }));
}

/** The same name and investor twice, by the rule of the pipeline; and what is odd about receipts. All are counted. */
function flagProjects({ projects, funds }: Bundle, made: readonly FinishedProject[], ids: Ids, flags: Flags): void {
  const { file } = tables.PROJECTS;
  const twins = [...groupBy(made, ({ enterpriseId }) => enterpriseId)].flatMap(([, own]) =>
    sameNameAndInvestor({ projects: own }).map(({ projectId }) => projectId),
  );
  for (const { id, row } of projects) {
    if (twins.includes(ids.of('project', id))) flags.raise('same_name_and_investor', { file, row, id });
  }
  const arrived = new Map<string, number>();
  for (const { projectId, yuan } of funds) arrived.set(projectId, (arrived.get(projectId) ?? 0) + yuan);
  for (const { id, row, contractYuan } of projects) {
    if (contractYuan !== null && (arrived.get(id) ?? 0) > contractYuan)
      flags.raise('above_contract', { file, row, id });
  }
}

function flagTeams({ units, contacts }: Bundle, flags: Flags): void {
  const teams = new Set(units.filter(({ kind }) => kind === 'field_team').map(({ id }) => id));
  for (const [id, met] of groupBy(
    contacts.filter(({ unitId }) => teams.has(unitId)),
    ({ enterpriseId }) => enterpriseId,
  )) {
    const several = new Set(met.map(({ unitId }) => unitId)).size > 1;
    if (several) flags.raise('contacted_by_several_teams', { file: tables.CONTACTS.file, row: met[0]?.row ?? 0, id });
  }
}

function holdsClaim({ facts, projects }: Dossier): boolean {
  return [...facts, ...projects.flatMap((project) => project.facts)].some(({ claimAt }) => claimAt !== null);
}

function factsOf({ facts, projects }: Dossier): FinishedFact[] {
  return [...facts, ...projects.flatMap((project) => project.facts)] as FinishedFact[];
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
