import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import type { Actor } from '#libs/http';
import { reachOf } from '#libs/organisation';
import { masked } from './domain/contact-person.js';
import { personToCall } from './domain/person-to-call.js';
import { ContactPersonStore } from './store/contact-person.store.js';

export interface PersonToCall {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  /** Shown in part. */
  readonly phone: string;
}

/** For lists: whom one calls at each enterprise, of those whose people the actor may see. */
@Injectable()
export class PersonsToCall {
  constructor(private readonly persons: ContactPersonStore) {}

  async at(reader: Reader, actor: Actor, enterpriseIds: readonly string[]): Promise<ReadonlyMap<string, PersonToCall>> {
    const reach = reachOf(actor, 'contact_person.read');
    if (reach.length === 0 || enterpriseIds.length === 0) return new Map();
    const persons = await this.persons.reachable(reader, [...new Set(enterpriseIds)], reach);
    const found = new Map<string, PersonToCall>();
    for (const enterpriseId of new Set(enterpriseIds)) {
      const person = personToCall(persons.filter((each) => each.enterpriseId === enterpriseId));
      if (person === undefined) continue;
      const { id, name, title, phones } = masked(person);
      found.set(enterpriseId, { id, name, title, phone: phones[0] ?? '' });
    }
    return found;
  }
}
