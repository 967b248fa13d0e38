import type { Reader } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Injectable } from '@nestjs/common';
import { unitsThatWork } from './sight.js';
import { EnterpriseStore } from './store/enterprise.store.js';

/** Who may do what with the people of an enterprise: the units that work on it, by the permission matrix. */
@Injectable()
export class ContactPersonAccess {
  constructor(private readonly enterprises: EnterpriseStore) {}

  /** @throws not_found, forbidden */
  async permit(reader: Reader, actor: Actor, operation: `contact_person.${string}`, enterpriseId: string): Promise<void> {
    const enterprise = await this.enterprises.find(reader, enterpriseId);
    if (enterprise === undefined) throw commonProblems.not_found();
    const accessUnitIds = await this.enterprises.readersOf(reader, enterpriseId);
    permit(actor, operation, { ownUnits: unitsThatWork(actor, enterprise, accessUnitIds) });
  }
}
