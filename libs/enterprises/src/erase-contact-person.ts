import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { sql, type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { ContactPersonAccess } from './contact-person-access.js';
import { type ContactPersonView, maskedView } from './contact-person-views.js';
import { ERASED_DETAILS, type Traces, tracesOf, withoutPerson } from './domain/erasure.js';
import { problems } from './domain/problems.js';
import { ContactPersonErased } from './events.js';
import { ContactPersonStore } from './store/contact-person.store.js';

/** A person's data goes, where it is kept and where others wrote it down; evidence and figures stay (domain.md §1). */
@Injectable()
export class EraseContactPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ContactPersonAccess,
    private readonly persons: ContactPersonStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found, forbidden, already_erased */
  async run(actor: Actor, id: string, reason: string): Promise<ContactPersonView> {
    return this.unitOfWork.run(async (tx) => {
      const person = await this.persons.lock(tx, id);
      if (person === undefined) throw commonProblems.not_found();
      await this.access.permit(tx, actor, 'contact_person.erase', person.enterpriseId);
      if (person.erasedAt !== null) throw problems.already_erased();
      const traces = tracesOf(id, person);
      const version = person.version + 1;
      await this.persons.erase(tx, id, ERASED_DETAILS, version);
      await this.clearNextAction(tx, person.enterpriseId, traces);
      await tx.emit(new ContactPersonErased(person.enterpriseId, traces));
      await this.audit.record(tx, actor, {
        action: 'contact_person.erase',
        subjectKind: 'contact_person',
        subjectId: id,
        changes: { enterpriseId: person.enterpriseId },
        note: String(withoutPerson(reason, traces, 'head')),
      });
      return maskedView({ ...person, ...ERASED_DETAILS, version, erasedAt: tx.recordedAt });
    });
  }

  private async clearNextAction(tx: Transaction, enterpriseId: string, traces: Traces): Promise<void> {
    const row = await tx.first<{ what: string | null }>(
      sql`SELECT next_action_what AS what FROM enterprise WHERE id = ${enterpriseId}`,
    );
    const cleared = withoutPerson(row?.what ?? null, traces);
    if (row === undefined || cleared === row.what) return;
    await tx.change(sql`UPDATE enterprise SET next_action_what = ${cleared} WHERE id = ${enterpriseId}`);
  }
}
