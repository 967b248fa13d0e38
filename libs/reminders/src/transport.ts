/** A delivery on its way: enough to find its row. */
export interface HandedDelivery {
  readonly deliveryId: string;
  /** The queue: a unit's code, or `others`. */
  readonly queue: string;
  /** Not before this instant, in milliseconds since 1970. */
  readonly dueAtMillis: number;
  readonly urgent: boolean;
}

/** Carries one delivery: claims its row, sends, records the outcome. A retry is handed over anew by the row's next attempt. */
export type Carry = (deliveryId: string) => Promise<void>;

/**
 * How deliveries travel from the database to who sends them (reminders.md). The queue is transport, never truth:
 * it may be emptied, restarted or deliver twice at any moment; the row decides.
 * - What is handed over twice is carried once, unless the first was lost.
 * - One queue a team, and `others`: a slow, paused or full queue holds up no other.
 * - What was handed over before a restart is carried after it, by the sweep at the latest.
 * - Nothing is carried before its time.
 */
export abstract class ReminderTransport {
  abstract handOver(deliveries: readonly HandedDelivery[]): Promise<void>;
  /** Begins to carry from these queues; called again when the units change. */
  abstract serve(queues: readonly string[], carry: Carry): Promise<void>;
  abstract pause(queue: string): Promise<void>;
  abstract resume(queue: string): Promise<void>;
  /** Waits for what is being carried, then stops. */
  abstract close(): Promise<void>;
}
