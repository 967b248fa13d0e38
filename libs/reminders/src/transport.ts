/** A delivery on its way: enough to find its row. */
export interface HandedDelivery {
  readonly deliveryId: string;
  /** The queue: a unit's code, or `others`. */
  readonly queue: string;
  /** Not before this instant, in milliseconds since 1970. */
  readonly dueAtMillis: number;
  readonly urgent: boolean;
}

/** When it is to be carried again, in milliseconds since 1970; `undefined`: not by this hand-over. */
export type CarriedAgain = number | undefined;

/** Carries one delivery: claims its row, sends, records the outcome. */
export type Carry = (deliveryId: string) => Promise<CarriedAgain>;

/**
 * How deliveries travel from the database to who sends them (reminders.md). The queue is transport, never truth:
 * it may be emptied, restarted or deliver twice at any moment; the row decides, and also who is paused.
 * - What is handed over twice is carried once, unless the first was lost.
 * - One queue a team, and `others`: a slow or full queue holds up no other.
 * - What is to be carried again is, at its time, without a second hand-over.
 * - What was handed over before a restart is carried after it, by the sweep at the latest.
 * - Nothing is carried before its time.
 */
export abstract class ReminderTransport {
  /** @throws where it cannot take them: unreachable, full. Who hands over tries again. */
  abstract handOver(deliveries: readonly HandedDelivery[]): Promise<void>;
  /** Carries from these queues and no other; called again when the units change. */
  abstract serve(queues: readonly string[], carry: Carry): Promise<void>;
  /**
   * Before it serves, of the only process that carries: what it still holds was given, and partly begun, by one that
   * ended. All is to be handed over anew.
   */
  abstract forget(queues: readonly string[]): Promise<void>;
  /** Whether it may have lost what it was given since this was asked last: then all is to be handed over anew. */
  abstract hasForgotten(): Promise<boolean>;
  /** What is wrong with it, in words for who runs it; `undefined`: nothing. */
  abstract complaint(): Promise<string | undefined>;
  /** Waits for what is being carried, then stops. */
  abstract close(): Promise<void>;
}
