import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { unitsThatWork } from './sight.js';
import { EnterpriseStore } from './store/enterprise.store.js';

type PersonOperation =
  | 'contact_person.read'
  | 'contact_person.create'
  | 'contact_person.change'
  | 'contact_person.reveal'
  | 'contact_person.erase';

/** Who may do what with the people of an enterprise: the units that work on it, by the permission matrix. */
@Injectable()
export class ContactPersonAccess {
  constructor(private readonly enterprises: EnterpriseStore) {}

  /** Answers the enterprise's id: of a merged one the survivor's. @throws not_found, forbidden */
  async permit(reader: Reader, actor: Actor, operation: PersonOperation, enterpriseId: string): Promise<string> {
    const enterprise = await this.enterprises.find(reader, enterpriseId);
    if (enterprise === undefined) throw commonProblems.not_found();
    const accessUnitIds = await this.enterprises.accessUnitIdsOf(reader, enterprise.id);
    permit(actor, operation, { ownUnits: unitsThatWork(actor, enterprise, accessUnitIds) });
    return enterprise.id;
  }
}
