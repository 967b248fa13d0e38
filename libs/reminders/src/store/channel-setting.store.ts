import { Injectable } from '@nestjs/common';
import { isTrue, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import { type Instant, newId } from '#libs/kernel';
import type { ChannelOwner, OwnerKind, SetUpChannel } from '../domain/channel-setting.js';
import { ChannelSettingEntity } from './channel-setting.entity.js';

export interface StoredSetting {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly channel: SetUpChannel;
  readonly enabled: boolean;
  readonly sealed: string;
  readonly shown: string;
  readonly hasSecret: boolean;
  readonly version: number;
  readonly failingSince: Instant | null;
  readonly failureCode: string | null;
  readonly failureReason: string | null;
}

export type SettingGiven = Pick<StoredSetting, 'channel' | 'enabled' | 'sealed' | 'shown' | 'hasSecret'>;

const COLUMNS = raw(`
  owner_kind AS "ownerKind", owner_id AS "ownerId", channel, enabled, sealed, shown, has_secret AS "hasSecret", version,
  failing_since AS "failingSince", failure_code AS "failureCode", failure_reason AS "failureReason"`);

@Injectable()
export class ChannelSettingStore {
  of(reader: Reader, { kind, id }: ChannelOwner): Promise<StoredSetting[]> {
    return this.read(reader, sql`owner_kind = ${kind} AND owner_id = ${id}`);
  }

  async find(reader: Reader, { kind, id }: ChannelOwner, channel: SetUpChannel): Promise<StoredSetting | undefined> {
    return (await this.read(reader, sql`owner_kind = ${kind} AND owner_id = ${id} AND channel = ${channel}`))[0];
  }

  async newest(reader: Reader): Promise<StoredSetting | undefined> {
    const row = await reader.first<{ id: string }>(
      sql`SELECT id FROM channel_setting ORDER BY recorded_at DESC, id DESC LIMIT 1`,
    );
    return row === undefined ? undefined : (await this.read(reader, sql`id = ${row.id}`))[0];
  }

  /** Those that are turned on, of many. */
  enabledOf(reader: Reader, kind: OwnerKind, ids: readonly string[]): Promise<StoredSetting[]> {
    return this.read(reader, sql`owner_kind = ${kind} AND owner_id IN ${list(ids)} AND enabled = ${true}`);
  }

  /** A new address has not failed. */
  async save(tx: Transaction, by: string, { kind, id }: ChannelOwner, given: SettingGiven): Promise<void> {
    const { channel, ...facts } = given;
    const recorded = { recordedAt: tx.recordedAt, recordedBy: by };
    const known = await this.find(tx, { kind, id }, channel);
    if (known === undefined) {
      const fresh = { failingSince: null, failureCode: null, failureReason: null, version: 1 };
      await tx.insert(ChannelSettingEntity, {
        id: newId(),
        ownerKind: kind,
        ownerId: id,
        ...given,
        ...fresh,
        ...recorded,
      });
      return;
    }
    await tx.update(
      ChannelSettingEntity,
      { ownerKind: kind, ownerId: id, channel },
      {
        ...facts,
        ...recorded,
        version: known.version + 1,
        failingSince: null,
        failureCode: null,
        failureReason: null,
      },
    );
  }

  /** Answers whether it had not been failing before. */
  async fails(
    tx: Transaction,
    { kind, id }: ChannelOwner,
    channel: SetUpChannel,
    { code, reason }: { readonly code: string; readonly reason: string },
  ): Promise<boolean> {
    const changed = await tx.change(sql`
      UPDATE channel_setting SET failing_since = ${tx.recordedAt}, failure_code = ${code}, failure_reason = ${reason}
       WHERE owner_kind = ${kind} AND owner_id = ${id} AND channel = ${channel} AND failing_since IS NULL`);
    return changed > 0;
  }

  async works(tx: Transaction, { kind, id }: ChannelOwner, channel: SetUpChannel): Promise<void> {
    await tx.change(sql`
      UPDATE channel_setting SET failing_since = NULL, failure_code = NULL, failure_reason = NULL
       WHERE owner_kind = ${kind} AND owner_id = ${id} AND channel = ${channel} AND failing_since IS NOT NULL`);
  }

  private async read(reader: Reader, which: Sql): Promise<StoredSetting[]> {
    const rows =
      await reader.sql<StoredSetting>`SELECT ${COLUMNS} FROM channel_setting WHERE ${which} ORDER BY channel`;
    return rows.map((row) => ({ ...row, enabled: isTrue(row.enabled), hasSecret: isTrue(row.hasSecret) }));
  }
}
