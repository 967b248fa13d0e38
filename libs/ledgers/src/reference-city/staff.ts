import type { PlannedUser } from '../domain/plan-structure.js';
import type { Random } from './random.js';
import type { ReferenceStructure } from './structure.js';

/** Who works where. */
export class Staff {
  private readonly byUnit = new Map<string, PlannedUser[]>();
  private readonly office: readonly PlannedUser[];

  constructor(structure: ReferenceStructure) {
    for (const user of structure.users) this.byUnit.set(user.unitId, [...(this.byUnit.get(user.unitId) ?? []), user]);
    this.office = structure.users.filter(({ username }) => username?.startsWith('office-') === true);
  }

  memberOf(unitId: string, random: Random): string {
    return random.pick(this.byUnit.get(unitId) ?? this.office).id;
  }

  leadOf(unitId: string): string {
    const users = this.byUnit.get(unitId) ?? this.office;
    return (users.find(({ role }) => role === 'lead') ?? users[0])?.id ?? '';
  }

  officeUser(random: Random): string {
    return random.pick(this.office).id;
  }

  get director(): string {
    return this.office[0]?.id ?? '';
  }
}
