import { Injectable } from '@nestjs/common';
import { Database, sql } from '#libs/database';
import { ROLES, type Role } from '#libs/http';
import { REFERENCE_PASSWORD } from '#libs/ledgers';
import { City, FindUnits } from '#libs/organisation';

export interface DemoUser {
  readonly role: Role;
  readonly username: string;
  readonly name: string;
  readonly unitName: string;
}

export interface DemoCity {
  readonly cityName: string;
  readonly password: string;
  readonly users: readonly DemoUser[];
}

interface GrantRow {
  readonly role: Role;
  readonly unit_id: string;
  readonly username: string;
  readonly name: string;
}

/** Who can sign in on the reference city: one user of each role. Of any other city, nobody is told. */
@Injectable()
export class DemoUsers {
  constructor(
    private readonly database: Database,
    private readonly city: City,
    private readonly units: FindUnits,
  ) {}

  async read(): Promise<DemoCity | undefined> {
    const city = await this.city.read();
    if (city?.identity.startsWith('reference') !== true) return undefined;
    const rows = await this.database.reader.run<GrantRow>(sql`
      SELECT g.role, g.unit_id, u.username, u.name
        FROM user_grant AS g JOIN app_user AS u ON u.id = g.user_id JOIN unit AS t ON t.id = g.unit_id
       WHERE g.ended_at IS NULL AND u.username IS NOT NULL AND u.disabled_at IS NULL
         AND (t.kind = 'field_team' OR g.role NOT IN ('member', 'lead'))
       ORDER BY CASE WHEN u.username LIKE '%-' || g.role THEN 0 ELSE 1 END, u.username`);
    const firsts = ROLES.flatMap((role) => rows.find((row) => row.role === role) ?? []);
    const users = firsts.map(async ({ role, username, name, unit_id }) => {
      return { role, username, name, unitName: (await this.units.byId(unit_id))?.name ?? '' };
    });
    return { cityName: city.name, password: REFERENCE_PASSWORD, users: await Promise.all(users) };
  }
}
