import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Transaction } from '#libs/database';
import { Clock } from '#libs/kernel';
import { problems } from './domain/problems.js';
import { type Structure, structureOf } from './domain/structure.js';
import { FindUnits } from './find-units.js';
import { type CityGiven, CityStore } from './store/city.store.js';

/** The one city that this database holds. */
@Injectable()
export class City {
  constructor(
    private readonly database: Database,
    private readonly cities: CityStore,
    private readonly units: FindUnits,
    private readonly clock: Clock,
  ) {}

  read(reader: Reader = this.database.reader): Promise<CityGiven | undefined> {
    return this.cities.find(reader);
  }

  /** Says of which city an empty database is; the same again changes nothing. @throws other_city */
  async prepare(tx: Transaction, given: CityGiven): Promise<'made' | 'known'> {
    await tx.lockKeys(['city']);
    const known = await this.cities.find(tx);
    if (known === undefined) {
      await this.cities.insert(tx, given);
      return 'made';
    }
    if (known.identity !== given.identity) throw problems.other_city({ city: known.name });
    return 'known';
  }

  /** The label, with the declared and the actual numbers of today (domain.md §2). */
  async structure(): Promise<Structure> {
    const units = await this.units.all(this.clock.today());
    const declared = (await this.read())?.declared ?? null;
    return structureOf(
      units.map(({ kind }) => kind),
      declared,
    );
  }
}
