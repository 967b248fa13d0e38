import chineseDays from 'chinese-days';
import { addDays, type BusinessDate, businessDateOf, type Instant } from '#libs/kernel';
import { type Happened, PlainOwnership } from './plain-ownership.js';

export interface PlainRequest {
  readonly id: string;
  readonly kind: 'join' | 'transfer';
  readonly unit: string;
  readonly askedOn: BusinessDate;
  state: 'open' | 'accepted' | 'declined' | 'closed';
}

export type ContactKind = 'call' | 'meeting' | 'outbound_visit' | 'inbound_visit';
type Relation = 'free' | 'mine' | 'joined' | 'held';

const SUBSTANTIVE: readonly ContactKind[] = ['meeting', 'outbound_visit', 'inbound_visit'];

/**
 * One enterprise as somebody would keep it on paper (domain.md §5.1, §5.2): what is done to it, and what the answer to it must be.
 * Each act answers the status that the law gives it.
 */
export class PlainCase {
  readonly joined = new Set<string>();
  readonly requests: PlainRequest[] = [];
  private readonly history: Happened[] = [];
  private readonly reached = new Set<string>();

  get ownership(): PlainOwnership {
    return new PlainOwnership(this.history);
  }

  get owner(): string | undefined {
    return this.ownership.owners.at(-1)?.unit;
  }

  /** The one that waits for an answer, else the last that did. */
  get lastRequest(): PlainRequest | undefined {
    return this.requests.findLast(({ state }) => state === 'open') ?? this.requests.at(-1);
  }

  logs(unit: string, kind: ContactKind, touch: boolean, at: Instant): number {
    const relation = this.relation(unit, businessDateOf(at));
    if (relation === 'held' && !touch) return 409;
    const isVisit = kind === 'inbound_visit';
    if (isVisit && !this.reached.has('contacted')) return 422;
    const isTouch = touch && (relation === 'held' || relation === 'joined');
    const stage = isVisit ? 'visited' : 'contacted';
    this.happens({
      at,
      newStage: !this.reached.has(stage),
      ...(isTouch ? {} : { claimedBy: unit, ...(SUBSTANTIVE.includes(kind) ? { renewedBy: unit } : {}) }),
    });
    this.reached.add(stage);
    return 201;
  }

  asks(id: string, kind: 'join' | 'transfer', unit: string, on: BusinessDate): number {
    const relation = this.relation(unit, on);
    if (relation !== 'held' && !(relation === 'joined' && kind === 'transfer')) return 422;
    if (this.requests.some((one) => one.state === 'open' && one.unit === unit && one.kind === kind)) return 409;
    this.requests.push({ id, kind, unit, askedOn: on, state: 'open' });
    return 201;
  }

  /** For five working days it is the owner's lead who answers, then the office. */
  answers(request: PlainRequest, by: 'owner' | 'office', accept: boolean, at: Instant): number {
    if (request.state !== 'open') return 409;
    const turn = workingDaysSince(request.askedOn, businessDateOf(at)) < 5 ? 'owner' : 'office';
    if (turn !== by) return 409;
    request.state = accept ? 'accepted' : 'declined';
    if (accept && request.kind === 'join') this.joined.add(request.unit);
    if (accept && request.kind === 'transfer') this.happens({ at, transferredTo: request.unit });
    return 200;
  }

  extends(until: BusinessDate, at: Instant): number {
    const on = businessDateOf(at);
    const end = this.ownership.protectedUntil();
    if (end === null || end < on || until <= on || until <= end) return 422;
    this.happens({ at, extendedUntil: until });
    return 201;
  }

  private relation(unit: string, on: BusinessDate): Relation {
    const { ownership } = this;
    const owner = ownership.owners.at(-1)?.unit;
    if (owner === unit) return 'mine';
    if (owner === undefined || !ownership.isProtected(on)) return 'free';
    return this.joined.has(unit) ? 'joined' : 'held';
  }

  /** Who has come to own it asks for nothing more. */
  private happens(happened: Happened): void {
    this.history.push(happened);
    for (const request of this.requests) {
      if (request.state === 'open' && request.unit === this.owner) request.state = 'closed';
    }
  }
}

function workingDaysSince(askedOn: BusinessDate, on: BusinessDate): number {
  let days = 0;
  for (let day = addDays(askedOn, 1); day <= on; day = addDays(day, 1)) if (chineseDays.isWorkday(day)) days += 1;
  return days;
}
