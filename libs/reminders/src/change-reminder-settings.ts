import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { FindUnits, permit, StaffStore } from '#libs/organisation';
import { problems } from './domain/problems.js';
import { SettingStore, type VersionedSettings } from './store/setting.store.js';

/** A unit's quiet hours, its digests, and whom its lead names to be told. */
@Injectable()
export class ChangeReminderSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly settings: SettingStore,
    private readonly units: FindUnits,
    private readonly staff: StaffStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, unitId: string): Promise<VersionedSettings> {
    if ((await this.units.byId(unitId)) === undefined) throw commonProblems.not_found();
    permit(actor, 'reminder_setting.read', { ownUnits: [unitId] });
    return this.settings.of(this.database.reader, unitId);
  }

  /** @throws not_a_colleague, version_conflict */
  async run(actor: Actor, unitId: string, given: VersionedSettings): Promise<VersionedSettings> {
    return this.unitOfWork.run(async (tx) => {
      if ((await this.units.within(tx, unitId)) === undefined) throw commonProblems.not_found();
      permit(actor, 'reminder_setting.change', { ownUnits: [unitId] });
      await tx.lockKeys([`reminder settings ${unitId}`]);
      const before = await this.settings.of(tx, unitId);
      if (before.version !== given.version) throw commonProblems.version_conflict({ current: before });
      const posts = await this.staff.on(tx, this.clock.today());
      const isColleague = (userId: string): boolean =>
        posts.some((post) => post.userId === userId && post.unitId === unitId);
      if (!given.namedUserIds.every(isColleague)) throw problems.not_a_colleague();
      await this.settings.save(tx, actor.userId, unitId, given);
      await this.audit.record(tx, actor, {
        action: 'reminder_setting.change',
        subjectKind: 'unit',
        subjectId: unitId,
        changes: { settings: [before, given] },
      });
      return this.settings.of(tx, unitId);
    });
  }
}
