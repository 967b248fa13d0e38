import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import { businessDateOf, Clock, idFrom } from '#libs/kernel';
import { systemActor } from '#libs/organisation';
import { ComposeManualMessage } from './compose-manual-message.js';
import { type NoticeKind, type NoticeOf, noticeWords, type Told } from './domain/notices.js';
import { recipientsOf } from './domain/recipients.js';
import { RingContexts } from './ring-context.js';
import { MessageStore } from './store/message.store.js';
import { MissedStore } from './store/missed.store.js';

const AT_ONCE = { isDue: true, escalatesTo: [] } as const;

/** Tells people once what happened, in the transaction in which it did: in the inbox, and by their own channels. */
@Injectable()
export class SendNotice {
  constructor(
    private readonly contexts: RingContexts,
    private readonly messages: MessageStore,
    private readonly compose: ComposeManualMessage,
    private readonly missed: MissedStore,
    private readonly clock: Clock,
  ) {}

  /** `of` is what happened: of the same again nothing is said twice. */
  async run<K extends NoticeKind>(
    tx: Transaction,
    of: readonly string[],
    told: readonly Told[],
    notice: NoticeOf<K>,
  ): Promise<void> {
    const id = idFrom('notice', notice.kind, ...of);
    if ((await this.messages.find(tx, id)) !== undefined) return;
    const now = this.clock.now();
    const { directory, standsFor } = await this.contexts.at(tx, now);
    const reached = told.map(({ userId, unitId }) =>
      recipientsOf(
        { userId, assignedUserId: null, unitId: standsFor(unitId), secondUnitId: null, detail: {} },
        AT_ONCE,
        directory,
      ),
    );
    const userIds = [...new Set(reached.flatMap((each) => each.userIds))];
    const missed = reached.flatMap((each) => each.missed);
    if (userIds.length > 0) {
      await this.compose.within(tx, systemActor('cli', 'zhudian'), id, {
        ...noticeWords(notice),
        about: null,
        audience: { userIds },
        timing: { at: null },
        urgent: false,
      });
    }
    await this.missed.insert(tx, [{ reminder: { id }, occurrence: 0, missed }], businessDateOf(now));
  }
}
