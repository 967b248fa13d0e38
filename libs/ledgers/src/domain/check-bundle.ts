import type { BusinessDate } from '#libs/kernel';
import { type BadRow, badRow } from './bad-row.js';
import * as tables from './bundle-tables.js';
import { type CheckContext, readTable, type Sheet, type TableOf } from './table.js';

/** The bundle after every row has passed. */
export interface Bundle {
  readonly units: readonly tables.UnitRow[];
  readonly staff: readonly tables.StaffRow[];
  readonly enterprises: readonly tables.EnterpriseRow[];
  readonly contacts: readonly tables.ContactRow[];
  readonly visits: readonly tables.VisitRow[];
  readonly projects: readonly tables.ProjectRow[];
  readonly funds: readonly tables.FundRow[];
  readonly targets: readonly tables.TargetRow[];
}

export const BUNDLE_FILES = [
  tables.UNITS,
  tables.STAFF,
  tables.ENTERPRISES,
  tables.CONTACTS,
  tables.VISITS,
  tables.PROJECTS,
  tables.FUNDS,
  tables.TARGETS,
].map(({ file }) => file);

/** Checks every row of every file; all that is wrong is listed, not only the first (ledgers.md §2). */
export function checkBundle(
  sheets: ReadonlyMap<string, Sheet>,
  today: BusinessDate,
): { bundle: Bundle; bad: BadRow[] } {
  const context: CheckContext = { today, known: knownIn(sheets) };
  const bad: BadRow[] = [];
  const read = <C extends TableOf<Parameters<typeof readTable>[0]['columns']>['columns']>(table: TableOf<C>) => {
    const sheet = sheets.get(table.file);
    if (sheet === undefined) return [];
    const result = readTable(table, sheet, context);
    bad.push(...result.bad);
    return result.rows;
  };
  const bundle: Bundle = {
    units: read(tables.UNITS),
    staff: read(tables.STAFF),
    enterprises: read(tables.ENTERPRISES),
    contacts: read(tables.CONTACTS),
    visits: read(tables.VISITS),
    projects: read(tables.PROJECTS),
    funds: read(tables.FUNDS),
    targets: read(tables.TARGETS),
  };
  bad.push(...bundle.units.flatMap(checkUnit), ...bundle.projects.flatMap(checkProject));
  bad.push(...checkFunds(bundle.funds), ...bundle.targets.flatMap(checkTarget));
  return { bundle, bad: bad.sort(inFileOrder) };
}

function checkUnit({ kind, areaCode, row }: tables.UnitRow): BadRow[] {
  const { file } = tables.UNITS;
  if (areaCode === null) return kind === 'county' ? [badRow(file, row, 'area_code', 'value_missing')] : [];
  return /^\d{6}$/.test(areaCode) ? [] : [badRow(file, row, 'area_code', 'unknown_value', areaCode)];
}

/** A step has its date and its amount, or neither; the stage says whether it is signed. */
function checkProject(project: tables.ProjectRow): BadRow[] {
  const bad = (column: string, code: BadRow['code']): BadRow => badRow(tables.PROJECTS.file, project.row, column, code);
  const { intentOn, intentYuan, signedOn, contractYuan, stage } = project;
  return [
    ...(intentOn !== null && intentYuan === null ? [bad('intent_amount_wan', 'value_missing')] : []),
    ...(intentOn === null && intentYuan !== null ? [bad('intent_date', 'value_missing')] : []),
    ...(signedOn !== null && contractYuan === null ? [bad('contract_amount_wan', 'value_missing')] : []),
    ...(signedOn === null && contractYuan !== null ? [bad('signed_date', 'value_missing')] : []),
    ...(intentOn === null && signedOn === null ? [bad('intent_date', 'value_missing')] : []),
    ...(stage.signed === (signedOn !== null) ? [] : [bad('stage', 'contradiction')]),
  ];
}

/** Amounts have the sign of their kind, and no reversal takes back more than has arrived by its day. */
function checkFunds(funds: readonly tables.FundRow[]): BadRow[] {
  const { file } = tables.FUNDS;
  const bad: BadRow[] = [];
  const arrived = new Map<string, number>();
  const ordered = [...funds].sort((a, b) =>
    a.on === b.on ? (a.yuan < 0 === b.yuan < 0 ? a.row - b.row : b.yuan - a.yuan) : a.on < b.on ? -1 : 1,
  );
  for (const { projectId, yuan, type, row } of ordered) {
    if (yuan === 0 || (type === 'receipt') !== yuan > 0) {
      bad.push(badRow(file, row, 'amount_wan', 'wrong_sign', String(yuan / 10_000)));
      continue;
    }
    const sum = (arrived.get(projectId) ?? 0) + yuan;
    if (sum < 0) bad.push(badRow(file, row, 'amount_wan', 'reversal_exceeds_funds', String(yuan / 10_000)));
    else arrived.set(projectId, sum);
  }
  return bad;
}

function checkTarget({ scope, unitId, value, year, unit, row }: tables.TargetRow): BadRow[] {
  const { file } = tables.TARGETS;
  return [
    ...(/^\d{1,9}(\.\d{1,4})?$/.test(value) ? [] : [badRow(file, row, 'value', 'bad_number', value)]),
    ...(unit === 'percent' && !/^\d{1,3}$/.test(value) ? [badRow(file, row, 'value', 'bad_number', value)] : []),
    ...(year === null || year < 2000 || year > 2100
      ? [badRow(file, row, 'year', 'bad_number', String(year ?? ''))]
      : []),
    ...((scope === 'unit') === (unitId !== null) ? [] : [badRow(file, row, 'unit_id', 'contradiction', unitId ?? '')]),
  ];
}

/** Ids are known by their column alone: a row that is bad elsewhere does not make those that refer to it bad. */
function knownIn(sheets: ReadonlyMap<string, Sheet>): CheckContext['known'] {
  const ids = new Map<string, Set<string>>();
  const put = (of: string, file: string, heading: string): void => {
    const sheet = sheets.get(file);
    const place = sheet?.headings.indexOf(heading) ?? -1;
    ids.set(of, new Set((sheet?.rows ?? []).map((cells) => (cells[place] ?? '').trim()).filter((id) => id !== '')));
  };
  for (const { file, columns } of [tables.UNITS, tables.STAFF, tables.ENTERPRISES, tables.PROJECTS]) {
    put(file, file, columns.id.heading);
  }
  put(tables.COUNTIES, tables.UNITS.file, tables.UNITS.columns.areaCode.heading);
  ids.get(tables.UNITS.file)?.add(tables.OFFICE_CODE);
  return (of, id) => ids.get(of)?.has(id) === true;
}

function inFileOrder(a: BadRow, b: BadRow): number {
  return BUNDLE_FILES.indexOf(a.file) - BUNDLE_FILES.indexOf(b.file) || a.row - b.row;
}
