/** How many were taken in the last span of time; the time is the robot's own. */
export class Rate {
  private readonly times: number[] = [];

  constructor(
    private readonly limit: number,
    private readonly spanMillis: number,
  ) {}

  /** Counts it, unless it is one too many. */
  takes(now: number): boolean {
    while (this.times[0] !== undefined && this.times[0] <= now - this.spanMillis) this.times.shift();
    if (this.times.length >= this.limit) return false;
    this.times.push(now);
    return true;
  }
}
