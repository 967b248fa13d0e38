/** What the database holds for a lane. */
export interface DueDeliveries {
  /** What is due and claimed by nobody, urgent before others, then the earliest. */
  due(queue: string, most: number): Promise<string[]>;
  /** When the next of a queue is due, in milliseconds; `undefined`: none. */
  nextDueMillis(queue: string): Promise<number | undefined>;
}
