import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import { City, type CityGiven, Units, Users } from '#libs/organisation';
import type { PlannedUnit, PlannedUser } from './domain/plan-structure.js';

export interface NewStructure {
  readonly city: CityGiven;
  readonly units: readonly PlannedUnit[];
  readonly users: readonly PlannedUser[];
  /** argon2id, the same for all: a generated city's. null: nobody can sign in until invited. */
  readonly passwordHash: string | null;
  readonly mustChangePassword?: boolean;
  /** A generated structure is written whole, or was before. */
  readonly onlyIfNew?: boolean;
}

/** Puts a city, its units and its people into an empty database, and what is new of them into one that holds the same city. */
@Injectable()
export class WriteStructure {
  constructor(
    private readonly city: City,
    private readonly units: Units,
    private readonly users: Users,
  ) {}

  /** Writes what is given; answers whether the city is new. @throws other_city */
  async run(tx: Transaction, recordedBy: string, structure: NewStructure): Promise<boolean> {
    const { passwordHash, mustChangePassword = false } = structure;
    const isNew = (await this.city.prepare(tx, structure.city)) === 'made';
    if (!isNew && structure.onlyIfNew === true) return false;
    await this.units.insert(tx, recordedBy, structure.units.map(unitRow));
    await this.users.insert(
      tx,
      recordedBy,
      structure.users.map(({ id, username, name, phone, role, unitId, from }) => ({
        id,
        name,
        passwordHash,
        mustChangePassword,
        ...(username === null ? {} : { username }),
        ...(phone === null ? {} : { phone }),
        grants: [{ role, unitId, ...(from === undefined ? {} : { from }) }],
      })),
    );
    return isNew;
  }
}

function unitRow({ id, code, kind, name, areaCode, stationRegion, stationCity, focus }: PlannedUnit) {
  return {
    id,
    code,
    kind,
    name,
    ...(areaCode === null ? {} : { areaCode }),
    ...(stationRegion === null ? {} : { region: stationRegion }),
    ...(stationCity === null ? {} : { stationCity }),
    ...(focus === null ? {} : { focus }),
  };
}
