import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { ContactPersonAccess } from './contact-person-access.js';
import { type ContactPersonView, maskedView } from './contact-person-views.js';
import { ContactPersonStore } from './store/contact-person.store.js';

@Injectable()
export class ReadContactPersons {
  constructor(
    private readonly database: Database,
    private readonly access: ContactPersonAccess,
    private readonly persons: ContactPersonStore,
  ) {}

  /** The people of an enterprise, masked. @throws not_found, forbidden */
  async run(
    actor: Actor,
    givenId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<ContactPersonView>> {
    const { reader } = this.database;
    const enterpriseId = await this.access.permit(reader, actor, 'contact_person.read', givenId);
    const after = keysetOf(cursor, ['number', 'text']) as readonly [number, string] | undefined;
    const rows = await this.persons.page(reader, enterpriseId, limit, after);
    const total = await this.persons.count(reader, enterpriseId);
    return page(rows, limit, total, ({ recordedAt, id }) => [recordedAt, id], maskedView);
  }
}
