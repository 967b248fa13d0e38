import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import type { UnitCounts } from '../domain/structure.js';
import { CityEntity } from './city.entity.js';

export interface CityGiven {
  readonly name: string;
  readonly areaCode: string | null;
  /** Which city it is: an import of another is refused. */
  readonly identity: string;
  /** The structure that it declared, where it did. */
  readonly declared: UnitCounts | null;
}

const THE_CITY = 1;

@Injectable()
export class CityStore {
  async find(reader: Reader): Promise<CityGiven | undefined> {
    const row = await reader.first<Omit<CityGiven, 'declared'> & { declared: string | null }>(
      sql`SELECT name, area_code AS "areaCode", identity, declared FROM city WHERE id = ${THE_CITY}`,
    );
    if (row === undefined) return undefined;
    return { ...row, declared: row.declared === null ? null : (JSON.parse(row.declared) as UnitCounts) };
  }

  async insert(tx: Transaction, city: CityGiven): Promise<void> {
    await tx.insert(CityEntity, { id: THE_CITY, ...city, recordedAt: tx.recordedAt });
  }
}
