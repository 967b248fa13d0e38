import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { ContactPersonAccess } from './contact-person-access.js';
import { type ContactPersonView, maskedView } from './contact-person-views.js';
import { type ContactDetailsGiven, detailsAfter, NO_DETAILS } from './domain/contact-person.js';
import { changedDetails } from './fingerprints.js';
import { ContactPersonStore } from './store/contact-person.store.js';

export interface ContactPersonGiven extends ContactDetailsGiven {
  readonly id?: string;
  readonly name: string;
}

@Injectable()
export class AddContactPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly access: ContactPersonAccess,
    private readonly persons: ContactPersonStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found, forbidden */
  async run(actor: Actor, givenId: string, given: ContactPersonGiven): Promise<Made<ContactPersonView>> {
    return this.unitOfWork.run(async (tx) => {
      const enterpriseId = await this.access.permit(tx, actor, 'contact_person.create', givenId);
      const body = { ...given, enterpriseId: givenId };
      const { id, again } = await this.creations.begin(tx, actor, 'contact_person', body);
      if (again) return new Made(await this.viewOf(tx, id), true);

      const { id: _, ...told } = given;
      const details = detailsAfter(NO_DETAILS, told);
      await this.persons.insert(tx, [{ ...details, id, enterpriseId, recordedBy: actor.userId }]);
      await this.audit.record(tx, actor, {
        action: 'contact_person.create',
        subjectKind: 'contact_person',
        subjectId: id,
        changes: { enterpriseId, ...changedDetails(this.audit, NO_DETAILS, details) },
      });
      return new Made(await this.viewOf(tx, id), false);
    });
  }

  private async viewOf(tx: Transaction, id: string): Promise<ContactPersonView> {
    const person = await this.persons.find(tx, id);
    if (person === undefined) throw commonProblems.not_found();
    return maskedView(person);
  }
}
