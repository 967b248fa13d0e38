import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, keysetOf, Made, type Page, page } from '#libs/http';
import { type BusinessDate, Clock, commonProblems } from '#libs/kernel';
import { checkGrants, dated, endedBefore, type GrantGiven, isOfficeGrant, isValidOn } from './domain/grants.js';
import { checkPassword } from './domain/passwords.js';
import { permit } from './domain/permissions.js';
import { problems } from './domain/problems.js';
import { FindUnits } from './find-units.js';
import { Leaving } from './leaving.js';
import { hashPassword } from './secrets.js';
import { type User, type UserGiven, UserStore } from './store/user.store.js';
import { type UserView, userView } from './user-view.js';

export interface NewUser extends Omit<UserGiven, 'id' | 'passwordHash' | 'mustChangePassword'> {
  readonly id?: string;
  /** Must be changed at the first sign-in. Without one, the person is invited. */
  readonly password?: string;
}

export interface UserChange extends Partial<Pick<UserGiven, 'name' | 'phone'>> {
  readonly version: number;
  readonly username?: string;
  readonly disabled?: boolean;
  /** All that the person holds; what is not listed is gone. */
  readonly grants?: readonly GrantGiven[];
}

export interface UserQuery {
  readonly q?: string;
  readonly unitId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** People and their grants (domain.md §2). */
@Injectable()
export class Users {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly creations: Creations,
    private readonly users: UserStore,
    private readonly units: FindUnits,
    private readonly leaving: Leaving,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** By user name. */
  async list({ q, unitId, limit, cursor }: UserQuery): Promise<Page<UserView>> {
    const { reader } = this.database;
    const filter = { words: q, unitId };
    const after = keysetOf(cursor, ['text', 'text']);
    const place = after === undefined ? undefined : ([String(after[0]), String(after[1])] as const);
    const rows = await this.users.page(reader, filter, limit, place);
    const total = await this.database.memo(`users ${JSON.stringify(filter)}`, () => this.users.count(reader, filter));
    return page(rows, limit, total, ({ id, username }) => [username ?? '', id], userView);
  }

  /** @throws username_taken, password_weak, unknown_unit, role_not_in_unit, dates_out_of_order */
  async create(actor: Actor, { password, ...given }: NewUser): Promise<Made<UserView>> {
    const username = given.username?.toLowerCase() ?? null;
    if (password !== undefined) checkPassword(password, username ?? '');
    const passwordHash = password === undefined ? null : await hashPassword(password);
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'user.create');
      const { id, again } = await this.creations.begin(tx, actor, 'user', given);
      if (!again) {
        if (username !== null) await this.take(tx, username);
        await this.checkGrants(given.grants);
        await this.users.insert(tx, actor.userId, [
          { ...given, id, username, passwordHash, mustChangePassword: passwordHash !== null },
        ]);
        await this.audit.record(tx, actor, {
          action: 'user.create',
          subjectKind: 'user',
          subjectId: id,
          changes: { grants: given.grants.map(dated) },
        });
      }
      return new Made(await this.within(tx, id), again);
    });
  }

  /** Who leaves loses grants, sessions and tokens at once, and their work goes to the lead (domain.md §2). @throws version_conflict, username_taken, last_office_user */
  async change(actor: Actor, id: string, change: UserChange): Promise<UserView> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'user.change');
      await tx.lockKeys(['office users']); // of two who disable one another, one stays
      const before = await this.users.lock(tx, id);
      if (before === undefined) throw commonProblems.not_found();
      if (before.version !== change.version) throw commonProblems.version_conflict({ current: userView(before) });
      const username = change.username?.toLowerCase();
      if (username !== undefined && username !== before.username) await this.take(tx, username);
      if (change.grants !== undefined) await this.checkGrants(change.grants);

      const { name, phone, disabled, grants } = change;
      await this.users.save(tx, id, {
        ...(name === undefined ? {} : { name }),
        ...(phone === undefined ? {} : { phone }),
        ...(username === undefined ? {} : { username }),
        ...(disabled === undefined ? {} : { disabledAt: disabled ? (before.disabledAt ?? tx.recordedAt) : null }),
        version: before.version + 1,
      });
      if (grants !== undefined) await this.users.saveGrants(tx, id, grants);
      const after = await this.found(tx, id);
      await this.keepOneOfficeUser(tx, before, after);
      await this.leaving.follow(tx, actor, before, after);
      await this.audit.record(tx, actor, {
        action: 'user.change',
        subjectKind: 'user',
        subjectId: id,
        changes: {
          fields: Object.keys(change)
            .filter((field) => field !== 'version')
            .sort(),
          ...(disabled === undefined ? {} : { disabled: [before.disabledAt !== null, disabled] }),
          ...(grants === undefined ? {} : { grants: [before.grants, after.grants] }),
        },
      });
      return userView(after);
    });
  }

  /** All roles of a person who is gone from a day on. The caller holds the lock. @throws last_office_user */
  async endGrants(tx: Transaction, actor: Actor, before: User, from: BusinessDate): Promise<void> {
    await tx.lockKeys(['office users']);
    await this.users.saveGrants(tx, before.id, endedBefore(before.grants, from));
    await this.users.save(tx, before.id, { version: before.version + 1 });
    const after = await this.found(tx, before.id);
    await this.keepOneOfficeUser(tx, before, after);
    await this.leaving.follow(tx, actor, before, after);
  }

  /** The bulk door: by the hundred, in the transaction of an import that has checked them. */
  insert(tx: Transaction, recordedBy: string, users: readonly UserGiven[]): Promise<void> {
    return this.users.insert(tx, recordedBy, users);
  }

  private async take(tx: Transaction, username: string): Promise<void> {
    await tx.lockKeys([`username ${username}`]);
    if (await this.users.hasUsername(tx, username)) throw problems.username_taken({ username });
  }

  private async checkGrants(grants: readonly GrantGiven[]): Promise<void> {
    const units = new Map((await this.units.all()).map(({ id, kind }) => [id, kind]));
    checkGrants(grants, (unitId) => units.get(unitId));
  }

  /** Else nobody could let anybody in any more. */
  private async keepOneOfficeUser(tx: Transaction, before: User, after: User): Promise<void> {
    const today = this.clock.today();
    const kinds = new Map((await this.units.all()).map(({ id, kind }) => [id, kind]));
    const decides = ({ disabledAt, grants }: User): boolean =>
      disabledAt === null &&
      grants.some((grant) => isValidOn(grant, today) && isOfficeGrant(grant, (unitId) => kinds.get(unitId)));
    if (!decides(before) || decides(after)) return;
    if (!(await this.users.hasOtherOfficeUser(tx, after.id, today))) throw problems.last_office_user();
  }

  private async found(tx: Transaction, id: string): Promise<User> {
    const user = await this.users.find(tx, id);
    if (user === undefined) throw commonProblems.not_found();
    return user;
  }

  private async within(tx: Transaction, id: string): Promise<UserView> {
    return userView(await this.found(tx, id));
  }
}
