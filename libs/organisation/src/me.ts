import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor, Role, UnitKind } from '#libs/http';
import { permittedOperations } from './domain/permissions.js';
import { FindUnits } from './find-units.js';
import { UserStore } from './store/user.store.js';

export interface MeView {
  readonly user: { readonly id: string; readonly username: string; readonly name: string };
  readonly grants: readonly {
    readonly role: Role;
    readonly unitId: string;
    readonly unitCode: string;
    readonly unitName: string;
    readonly unitKind: UnitKind;
  }[];
  readonly permissions: readonly string[];
  readonly mustChangePassword: boolean;
}

/** Who is signed in, for which units, and what they may do. */
@Injectable()
export class Me {
  constructor(
    private readonly database: Database,
    private readonly users: UserStore,
    private readonly units: FindUnits,
  ) {}

  async run(actor: Actor): Promise<MeView> {
    const user = await this.users.find(this.database.reader, actor.userId);
    const units = new Map((await this.units.all()).map((unit) => [unit.id, unit]));
    return {
      user: { id: actor.userId, username: actor.username, name: actor.name },
      grants: actor.grants.map(({ role, unitId, unitKind }) => ({
        role,
        unitId,
        unitKind,
        unitCode: units.get(unitId)?.code ?? '',
        unitName: units.get(unitId)?.name ?? '',
      })),
      permissions: permittedOperations(actor),
      mustChangePassword: user?.mustChangePassword ?? false,
    };
  }
}
