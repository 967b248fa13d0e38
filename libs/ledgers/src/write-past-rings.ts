import { Injectable } from '@nestjs/common';
import { Database, sql, type Transaction, UnitOfWork } from '#libs/database';
import { addDays, businessDateOf, Clock, type Instant, startOfDay } from '#libs/kernel';
import { systemActor } from '#libs/organisation';
import { ChannelSettings, PastDeliveries, type PastReminder, type PastWalk, type Reminder } from '#libs/reminders';
import { type OwnedChannel, openChannels, outcomesOf, pastChannels, readAt } from './reference-city/past-channels.js';
import type { ReferenceStructure } from './reference-city/structure.js';
import { LATELY_DAYS, workedOn } from './reference-city/worked-reminders.js';

/** What rang a moment ago may still be on its way. */
const A_MOMENT = 15 * 60_000_000;

/** The past of a generated city's reminders, while the city is made. */
export interface RememberedPast {
  readonly channels: readonly OwnedChannel[];
  readonly walk: PastWalk;
  readonly until: Instant;
}

/** What rang in a generated city before it was looked at: who was told, by what channel, what failed, who was not reached. */
@Injectable()
export class WritePastRings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly past: PastDeliveries,
    private readonly settings: ChannelSettings,
  ) {}

  /** Once the city's people are there. */
  async begin(structure: ReferenceStructure): Promise<RememberedPast> {
    const channels = pastChannels(structure);
    const now = this.clock.now();
    return {
      channels,
      walk: await this.past.walk(openChannels(channels), now),
      until: (now - A_MOMENT) as Instant,
    };
  }

  work(reminders: readonly Reminder[], past: RememberedPast): PastReminder[] {
    return workedOn(reminders, past);
  }

  async reminders(tx: Transaction, worked: readonly PastReminder[]): Promise<void> {
    await this.past.insertReminders(tx, worked);
  }

  /** What went out for all of them, in one; what is there already stays. */
  async deliveries(worked: readonly PastReminder[], { channels, walk, until }: RememberedPast): Promise<void> {
    if ((await this.database.reader.first(sql`SELECT id FROM delivery LIMIT 1`)) !== undefined) return;
    const rings = worked.flatMap((one) => one.rings);
    const from = startOfDay(addDays(businessDateOf(until), -LATELY_DAYS));
    const digests = walk.digests(rings, from, until);
    await this.unitOfWork.run((tx) =>
      this.past.insertDeliveries(tx, rings, digests, {
        outcomeOf: outcomesOf(channels, until),
        readAmong: (all) => readAt(until, all),
        until,
      }),
    );
    for (const channel of channels) await this.setUp(channel);
  }

  /** It is known, and off: an invented city sends nothing out of the house. */
  private async setUp({ kind, ownerId: id, channel, target }: OwnedChannel): Promise<void> {
    const actor = systemActor('import', '示范城市');
    const { version, channels } = await this.settings.read(actor, { kind, id });
    if (channels.some((known) => known.channel === channel)) return;
    const given = channel === 'email' ? { address: target } : { url: target };
    await this.settings.change(actor, { kind, id }, { version, channels: [{ channel, enabled: false, ...given }] });
  }
}
