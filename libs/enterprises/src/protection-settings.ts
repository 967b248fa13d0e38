import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Reader, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems, isoOf } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { problems } from './domain/problems.js';
import { type DatedProtection, type Protection, protectionOn } from './domain/protection.js';
import { type ProtectionSetting, ProtectionStore } from './store/protection.store.js';

export interface ProtectionGiven extends DatedProtection {
  /** As last read. */
  readonly version: number;
  readonly reason: string;
}

export interface ProtectionSettingView extends Omit<ProtectionSetting, 'recordedAt'> {
  readonly recordedAt: string;
}

export interface ProtectionSettingsView {
  /** 0: nobody has set anything yet. */
  readonly version: number;
  /** The numbers of today. */
  readonly today: Protection;
  /** By the day from which each holds. */
  readonly settings: readonly ProtectionSettingView[];
}

/** How long an owner is protected (domain.md §5.1): set for days to come, so that no owner of the past is another. */
@Injectable()
export class ProtectionSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly store: ProtectionStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  read(): Promise<ProtectionSettingsView> {
    return this.within(this.database.reader);
  }

  /** @throws version_conflict, protection_set_too_late */
  async set(actor: Actor, given: ProtectionGiven): Promise<ProtectionSettingsView> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'protection_setting.set');
      await tx.lockKeys(['protection setting']);
      const before = await this.within(tx);
      const { version, validFrom, days, daysWithoutNewStage, reason } = given;
      if (before.version !== version) throw commonProblems.version_conflict({ current: before });
      const today = this.clock.today();
      if (validFrom <= today) throw problems.protection_set_too_late({ today });
      const replaced = protectionOn(await this.store.all(tx), validFrom);
      const setting = { version: version + 1, validFrom, days, daysWithoutNewStage, reason, recordedBy: actor.userId };
      await this.store.add(tx, setting);
      await this.audit.record(tx, actor, {
        action: 'protection_setting.set',
        subjectKind: 'setting',
        changes: {
          validFrom,
          days: [replaced.days, days],
          daysWithoutNewStage: [replaced.daysWithoutNewStage, daysWithoutNewStage],
        },
        note: reason,
      });
      return this.within(tx);
    });
  }

  private async within(reader: Reader): Promise<ProtectionSettingsView> {
    const known = await this.store.all(reader);
    const { days, daysWithoutNewStage } = protectionOn(known, this.clock.today());
    return {
      version: Math.max(0, ...known.map(({ version }) => version)),
      today: { days, daysWithoutNewStage },
      settings: known.map((setting) => ({ ...setting, recordedAt: isoOf(setting.recordedAt) })),
    };
  }
}
