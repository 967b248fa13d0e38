import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, keysetOf, Made, type Page, page, UNIT_KINDS, type UnitKind } from '#libs/http';
import { addDays, type BusinessDate, Clock, commonProblems } from '#libs/kernel';
import { permit } from './domain/permissions.js';
import { problems } from './domain/problems.js';
import { isActiveOn, type Unit } from './domain/unit.js';
import { EndByDate } from './end-by-date.js';
import { FindUnits } from './find-units.js';
import { type StoredUnit, type UnitFacts, type UnitGiven, UnitStore } from './store/unit.store.js';

export type NewUnit = Omit<UnitGiven, 'id'> & { readonly id?: string };

export interface UnitChange extends Partial<UnitFacts> {
  readonly version: number;
  readonly name?: string;
  /** From which day the name holds; today if absent. */
  readonly nameFrom?: BusinessDate;
}

export interface UnitQuery {
  readonly kind?: UnitKind;
  /** Active on the day, by the names of that day. */
  readonly on?: BusinessDate;
  readonly limit: number;
  readonly cursor?: string;
}

/** The units of the city (domain.md §2): fixed codes, dated names, first and last day. */
@Injectable()
export class Units {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly store: UnitStore,
    private readonly find: FindUnits,
    private readonly endByDate: EndByDate,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** In the order of "5+10+3+7", then by code. */
  async list({ kind, on, limit, cursor }: UnitQuery): Promise<Page<Unit>> {
    const after = keysetOf(cursor, ['number', 'text']);
    const units = (await this.find.all(on)).filter((unit) => kind === undefined || unit.kind === kind);
    const ordered = units.toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)));
    const rest = ordered.filter(
      (unit) => after === undefined || comparePlaces(placeOf(unit), [Number(after[0]), String(after[1])]) > 0,
    );
    return page(rest.slice(0, limit + 1), limit, units.length, placeOf, (unit) => unit);
  }

  /** @throws unit_code_taken, area_code_needed */
  async create(actor: Actor, given: NewUnit): Promise<Made<Unit>> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'unit.create');
      const { id, again } = await this.creations.begin(tx, actor, 'unit', given);
      if (!again) {
        const { code, kind, areaCode = null } = given;
        await tx.lockKeys([`unit code ${code}`]);
        if (await this.store.hasCode(tx, code)) throw problems.unit_code_taken({ unitCode: code });
        if (kind === 'county' && areaCode === null) throw problems.area_code_needed();
        await this.store.insert(tx, actor.userId, [{ ...given, id }]);
        await this.audit.record(tx, actor, {
          action: 'unit.create',
          subjectKind: 'unit',
          subjectId: id,
          changes: { code, kind },
        });
      }
      return new Made(await this.within(tx, id), again);
    });
  }

  /** A new name from a day on, a new station, or its last day with who takes over. @throws version_conflict, successor_needed, dates_out_of_order */
  async change(actor: Actor, id: string, { version, name, nameFrom, ...given }: UnitChange): Promise<Unit> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'unit.change');
      const before = await this.store.lock(tx, id);
      if (before === undefined) throw commonProblems.not_found();
      if (before.version !== version) throw commonProblems.version_conflict({ current: await this.within(tx, id) });
      const after = factsOf({ ...before, ...given });
      if (before.kind === 'county' && after.areaCode === null) throw problems.area_code_needed();
      await this.checkEnd(tx, id, after);
      await this.store.save(tx, id, after, version + 1);
      if (before.activeFrom !== after.activeFrom || before.activeTo !== after.activeTo)
        await this.store.addSpan(tx, id, after);
      if (name !== undefined) await this.store.addName(tx, id, { name, validFrom: nameFrom ?? this.clock.today() });
      await this.audit.record(tx, actor, {
        action: 'unit.change',
        subjectKind: 'unit',
        subjectId: id,
        changes: { ...changesBetween(factsOf(before), after), ...(name === undefined ? {} : { name, nameFrom }) },
      });
      await this.endByDate.endUnits(tx, actor);
      return this.within(tx, id);
    });
  }

  /** The bulk door: by the hundred, in the transaction of an import that has checked them. */
  insert(tx: Transaction, recordedBy: string, units: readonly UnitGiven[]): Promise<void> {
    return this.store.insert(tx, recordedBy, units);
  }

  /** A dissolved unit names who takes over what is open, and who is there the day after. */
  private async checkEnd(tx: Transaction, id: string, { activeFrom, activeTo, successorId }: UnitFacts): Promise<void> {
    if ((activeTo === null) !== (successorId === null)) throw problems.successor_needed();
    if (activeTo === null || successorId === null) return;
    if (activeFrom !== null && activeTo < activeFrom)
      throw problems.dates_out_of_order({ from: activeFrom, to: activeTo });
    const successor = successorId === id ? undefined : await this.store.find(tx, successorId);
    if (successor === undefined || !isActiveOn(successor, addDays(activeTo, 1))) throw problems.successor_needed();
  }

  private async within(tx: Transaction, id: string): Promise<Unit> {
    const unit = await this.find.within(tx, id);
    if (unit === undefined) throw commonProblems.not_found();
    return unit;
  }
}

type Place = readonly [kind: number, code: string];

function placeOf({ kind, code }: Unit): Place {
  return [UNIT_KINDS.indexOf(kind), code];
}

function comparePlaces([kindA, codeA]: Place, [kindB, codeB]: Place): number {
  return kindA - kindB || (codeA < codeB ? -1 : Number(codeA > codeB));
}

function factsOf(unit: StoredUnit): UnitFacts {
  const { areaCode, region, stationCity, focus, headcount, activeFrom, activeTo, successorId } = unit;
  return { areaCode, region, stationCity, focus, headcount, activeFrom, activeTo, successorId };
}

function changesBetween(before: UnitFacts, after: UnitFacts): Record<string, readonly [unknown, unknown]> {
  const fields = Object.keys(after) as (keyof UnitFacts)[];
  return Object.fromEntries(
    fields
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, [before[field], after[field]] as const]),
  );
}
