import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { RuleSets } from '#libs/figures';
import type { Role, UnitKind } from '#libs/http';
import { newId } from '#libs/kernel';
import { importer } from '#libs/ledgers';
import { City, hashPassword, Units, Users } from '#libs/organisation';

/** Ids of the units, by code. */
export type TestUnits = Readonly<Record<string, string>>;

const UNITS: readonly (readonly [code: string, kind: UnitKind, name: string])[] = [
  ['GDQ1', 'field_team', '驻江门小分队'],
  ['GDQ2', 'field_team', '驻佛山小分队'],
  ['GDQ3', 'field_team', '驻深圳小分队'],
  ['C1', 'county', '东江区'],
  ['C2', 'county', '西江县'],
  ['I01', 'industry_task_force', '木材加工专班'],
  ['S1', 'enterprise_task_force', '央企专班'],
  ['OFFICE', 'office', '市驻点招商工作办公室'],
  ['D01', 'department', '市发展改革委'],
];

const STAFF: readonly (readonly [username: string, role: Role, unit: string])[] = [
  ...['GDQ1', 'GDQ2', 'GDQ3', 'C1', 'C2', 'I01', 'S1', 'D01'].flatMap((code) => [
    [`${code.toLowerCase()}-member`, 'member', code] as const,
    [`${code.toLowerCase()}-lead`, 'lead', code] as const,
  ]),
  ['office-1', 'office', 'OFFICE'],
  ['office-2', 'office', 'OFFICE'],
  ['office-lead', 'lead', 'OFFICE'],
  ['scheduler', 'scheduler', 'OFFICE'],
  ['leader', 'leader', 'OFFICE'],
];

let hash: Promise<string> | undefined;

/** A small city by the doors that imports use: everybody can sign in with the one password. */
export async function populate(app: INestApplicationContext, password: string): Promise<TestUnits> {
  hash ??= hashPassword(password);
  const passwordHash = await hash;
  const ids = Object.fromEntries(UNITS.map(([code]) => [code, newId()]));
  const { userId } = importer();
  await app.get(UnitOfWork).run(async (tx) => {
    await app.get(City).prepare(tx, {
      name: '试验市',
      areaCode: '450800',
      identity: 'test',
      declared: { county: 2, industry_task_force: 1, enterprise_task_force: 1, field_team: 3 },
    });
    await app.get(RuleSets).ensure(tx, userId, 'reference-1');
    await app.get(Units).insert(
      tx,
      userId,
      UNITS.map(([code, kind, name]) => ({ id: ids[code] ?? '', code, kind, name })),
    );
    await app.get(Users).insert(
      tx,
      userId,
      STAFF.map(([username, role, unit]) => ({
        id: newId(),
        username,
        name: username,
        passwordHash,
        mustChangePassword: false,
        grants: [{ role, unitId: ids[unit] ?? '' }],
      })),
    );
  });
  return ids;
}
