import type { Instant } from '#libs/kernel';
import type { DeliveryKey } from './delivery.js';

/** A delivery that this process carries now: all that is needed to word it and to send it. */
export interface CarriedDelivery extends DeliveryKey {
  readonly id: string;
  readonly recipientUserId: string | null;
  readonly queue: string;
  readonly dueAt: Instant;
  /** With this one. */
  readonly attempts: number;
  /** An earlier attempt may have arrived (补发). */
  readonly isRepeat: boolean;
  readonly isLate: boolean;
  /** By which its outcome is recorded: only of whoever claimed it last. */
  readonly claimedBy: string;
}
