import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { RuleSets } from '#libs/figures';
import { Clock, newId } from '#libs/kernel';
import { City, hashPassword, newSecret } from '#libs/organisation';
import { importer } from './importer.js';
import { CITY, DECLARED, referenceUnits } from './reference-city/structure.js';
import { WriteStructure } from './write-structure.js';

export interface EmptyCityMade {
  readonly outcome: 'made' | 'known';
  /** To sign in with, once; absent where the city was there already. */
  readonly user?: { readonly username: string; readonly password: string };
}

/** The city's units, a rule set to count by, and one user of the office, whose password is told once and must be changed. */
@Injectable()
export class MakeEmptyCity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly city: City,
    private readonly structures: WriteStructure,
    private readonly ruleSets: RuleSets,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A database that holds a city is left as it is. */
  async run(): Promise<EmptyCityMade> {
    if ((await this.city.read()) !== undefined) return { outcome: 'known' };
    const password = newSecret().slice(0, 16);
    const passwordHash = await hashPassword(password);
    const username = 'office';
    const actor = importer();
    const units = referenceUnits(0);
    const office = units.find(({ kind }) => kind === 'office');
    await this.unitOfWork.run(async (tx) => {
      await this.structures.run(tx, actor.userId, {
        city: { ...CITY, identity: CITY.areaCode, declared: DECLARED },
        units,
        users: [
          {
            id: newId(),
            username,
            name: '招商办管理员',
            phone: null,
            role: 'office',
            unitId: office?.id ?? '',
            from: this.clock.today(),
          },
        ],
        passwordHash,
        mustChangePassword: true,
        onlyIfNew: true,
      });
      await this.ruleSets.ensure(tx, actor.userId, 'reference-1');
      await this.audit.record(tx, actor, { action: 'init', subjectKind: 'city' });
    });
    return { outcome: 'made', user: { username, password } };
  }
}
