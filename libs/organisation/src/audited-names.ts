import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SubjectNamer, SubjectNames } from '#libs/audit';
import type { Reader } from '#libs/database';
import { FindUnits } from './find-units.js';
import { UserStore } from './store/user.store.js';

/** What the units and the people of the audit trail are called. */
@Injectable()
export class AuditedNames implements SubjectNamer, OnModuleInit {
  readonly kinds = ['unit', 'user'] as const;

  constructor(
    private readonly names: SubjectNames,
    private readonly units: FindUnits,
    private readonly users: UserStore,
  ) {}

  onModuleInit(): void {
    this.names.register(this);
  }

  async namesOf(reader: Reader, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (kind === 'user') return this.users.namesOf(reader, ids);
    const units = await this.units.all();
    return new Map(units.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]));
  }
}
