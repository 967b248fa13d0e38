import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { ContactPersonAccess } from './contact-person-access.js';
import { type ContactPersonView, revealedView } from './contact-person-views.js';
import { ContactPersonStore } from './store/contact-person.store.js';

/** Shows a person's numbers to who says why; the audit trail holds who and why, never the numbers. */
@Injectable()
export class RevealContactPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ContactPersonAccess,
    private readonly persons: ContactPersonStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found, forbidden */
  async run(actor: Actor, id: string, reason: string): Promise<ContactPersonView> {
    return this.unitOfWork.run(async (tx) => {
      const person = await this.persons.find(tx, id);
      if (person === undefined) throw commonProblems.not_found();
      await this.access.permit(tx, actor, 'contact_person.reveal', person.enterpriseId);
      await this.audit.record(tx, actor, {
        action: 'contact_person.reveal',
        subjectKind: 'contact_person',
        subjectId: id,
        changes: { enterpriseId: person.enterpriseId },
        note: reason,
      });
      return revealedView(person);
    });
  }
}
