import { Injectable } from '@nestjs/common';
import { type Reader, sql } from '#libs/database';
import {
  type DatedProtection,
  EnterpriseStore,
  isValidUscc,
  nameKey,
  normalUscc,
  ProtectionStore,
  sameAmong,
} from '#libs/enterprises';
import { type Dossier, DossierStore } from '#libs/pipeline';
import type { Bundle } from './domain/check-bundle.js';
import { type Known, referenceKey } from './domain/known.js';
import { ImportStore } from './store/import.store.js';

/** What the database holds of what a bundle names. */
@Injectable()
export class BundleKnowledge {
  constructor(
    private readonly imports: ImportStore,
    private readonly enterprises: EnterpriseStore,
    private readonly dossiers: DossierStore,
    private readonly protections: ProtectionStore,
  ) {}

  async of(reader: Reader, bundle: Bundle): Promise<Known> {
    const references = await this.imports.references(reader);
    const enterpriseIds = await this.sameEnterprises(reader, bundle, references);
    const imported = bundle.enterprises.flatMap(
      ({ id }) => references.get(referenceKey('enterprise', id))?.recordId ?? [],
    );
    const dossiers = new Map<string, Dossier>();
    for (const id of new Set([...imported, ...enterpriseIds.values()]))
      dossiers.set(id, await this.dossiers.load(reader, id));
    return {
      references,
      unitIds: await codes(reader, sql`SELECT code, id FROM unit`),
      eventIds: await codes(reader, sql`SELECT code, id FROM city_event WHERE code IS NOT NULL`),
      enterpriseIds,
      dossiers,
    };
  }

  /** How long owners are protected, from which day on. */
  protection(reader: Reader): Promise<readonly DatedProtection[]> {
    return this.protections.all(reader);
  }

  /** Enterprises that people entered, and that are the same by USCC or name key (domain.md §3). */
  private async sameEnterprises(
    reader: Reader,
    { enterprises }: Bundle,
    references: Known['references'],
  ): Promise<Map<string, string>> {
    const same = new Map<string, string>();
    const isEmpty = (await reader.first(sql`SELECT id FROM enterprise LIMIT 1`)) === undefined;
    if (isEmpty) return same;
    for (const row of enterprises) {
      if (references.has(referenceKey('enterprise', row.id))) continue;
      const uscc = row.uscc === null || !isValidUscc(normalUscc(row.uscc)) ? null : normalUscc(row.uscc);
      const identity = { nameKey: nameKey(row.name), uscc };
      const found = sameAmong(identity, await this.enterprises.likely(reader, identity));
      if (found !== undefined) same.set(row.id, found.enterprise.mergedInto ?? found.enterprise.id);
    }
    return same;
  }
}

async function codes(reader: Reader, statement: ReturnType<typeof sql>): Promise<Map<string, string>> {
  const rows = await reader.run<{ code: string; id: string }>(statement);
  return new Map(rows.map(({ code, id }) => [code, id]));
}
