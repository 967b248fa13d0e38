import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { ContactPersonAccess } from './contact-person-access.js';
import { type ContactPersonView, maskedView } from './contact-person-views.js';
import { type ContactDetails, type ContactDetailsGiven, detailsAfter } from './domain/contact-person.js';
import { problems } from './domain/problems.js';
import { changedDetails } from './fingerprints.js';
import { ContactPersonStore } from './store/contact-person.store.js';

export interface ContactPersonChange extends ContactDetailsGiven {
  readonly version: number;
}

@Injectable()
export class ChangeContactPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ContactPersonAccess,
    private readonly persons: ContactPersonStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found, forbidden, version_conflict, already_erased */
  async run(actor: Actor, id: string, { version, ...given }: ContactPersonChange): Promise<ContactPersonView> {
    return this.unitOfWork.run(async (tx) => {
      const person = await this.persons.lock(tx, id);
      if (person === undefined) throw commonProblems.not_found();
      await this.access.permit(tx, actor, 'contact_person.change', person.enterpriseId);
      if (person.version !== version) throw commonProblems.version_conflict({ current: maskedView(person) });

      if (person.erasedAt !== null) throw problems.already_erased();
      const { name, title, phones, wechat, email, decisionRole } = person;
      const before: ContactDetails = { name, title, phones, wechat, email, decisionRole };
      const after = detailsAfter(before, given);
      await this.persons.save(tx, id, after, version + 1);
      await this.audit.record(tx, actor, {
        action: 'contact_person.change',
        subjectKind: 'contact_person',
        subjectId: id,
        changes: { enterpriseId: person.enterpriseId, ...changedDetails(this.audit, before, after) },
      });
      return maskedView({ ...person, ...after, version: version + 1 });
    });
  }
}
