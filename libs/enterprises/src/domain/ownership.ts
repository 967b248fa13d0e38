import { addDays, type BusinessDate, businessDateOf, type Instant } from '#libs/kernel';
import { type DatedProtection, type Protection, protectionOn } from './protection.js';

/** A unit's word that it was there, with the time that counts (domain.md §5.1). */
export interface Claim {
  readonly unitId: string;
  readonly claimAt: Instant;
  readonly evidenceId: string;
}

/** A substantive step: of one unit, or of a project, which renews whoever owns (fine-print 12). */
export interface Renewal {
  readonly at: Instant;
  readonly unitId: string | null;
}

/** A project was signed, until it was terminated. */
export interface SignedSpan {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** What of the evidence ownership follows from. Voided evidence has never been (fine-print 11); all times are claim times. */
export interface Footing {
  readonly claims: readonly Claim[];
  readonly renewals: readonly Renewal[];
  /** When each stage that the enterprise has reached was first reached, by whatever evidence (fine-print 13). */
  readonly newStages: readonly Instant[];
  readonly signed: readonly SignedSpan[];
}

export interface Transfer {
  readonly id: string;
  readonly unitId: string;
  readonly at: Instant;
}

/** A unit was dissolved: what it owned is its successor's, with the clocks that run (domain.md §2). */
export interface Succession {
  readonly unitId: string;
  readonly successorId: string;
  readonly at: Instant;
}

export interface Extension {
  readonly at: Instant;
  readonly until: BusinessDate;
}

/** What leads and the office have decided, beside the evidence. */
export interface OwnershipActs {
  readonly transfers: readonly Transfer[];
  readonly extensions: readonly Extension[];
  /** Of units, whatever the enterprise. */
  readonly successions?: readonly Succession[];
  /** Of the city; absent: the numbers of the law. */
  readonly protection?: readonly DatedProtection[];
}

export const NO_ACTS: OwnershipActs = { transfers: [], extensions: [] };

/** What had been decided by an instant. How long owners are protected is set for days to come, and needs no cut. */
export function actsBy(
  { transfers, extensions, successions = [], ...acts }: OwnershipActs,
  at: Instant,
): OwnershipActs {
  const by = <Act extends { readonly at: Instant }>(all: readonly Act[]) => all.filter((act) => act.at <= at);
  return { ...acts, transfers: by(transfers), extensions: by(extensions), successions: by(successions) };
}

/** One unit owned the enterprise, from its claim or an accepted transfer on. */
export interface OwnershipPeriod {
  readonly unitId: string;
  readonly since: Instant;
  readonly basis: 'claim' | 'transfer';
  /** The evidence that claimed it, the act that transferred it, or the dissolved unit that it comes from. */
  readonly sourceId: string;
  /** The last protected day; null while a project is signed. Ended by a transfer: as it was then. */
  readonly protectedUntil: BusinessDate | null;
  /** When another period began, and why it could. */
  readonly ended: { readonly at: Instant; readonly by: 'lapse' | 'transfer' } | null;
}

/** A period that runs, with its clocks. */
interface Running extends Pick<OwnershipPeriod, 'unitId' | 'since' | 'basis' | 'sourceId'> {
  /** By its last step. */
  readonly renewedUntil: BusinessDate;
  /** Renewal ends then, unless a new stage is reached. */
  readonly renewableUntil: BusinessDate;
  readonly extendedUntil: BusinessDate | null;
}

/** Of what happens in the same instant, a claim comes first: its evidence may be a new stage and a renewal too. */
type Happening = { readonly at: Instant } & (
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'transfer'; readonly transfer: Transfer }
  | { readonly kind: 'new_stage' }
  | { readonly kind: 'renewal'; readonly unitId: string | null }
  | { readonly kind: 'extension'; readonly until: BusinessDate }
  | { readonly kind: 'succession'; readonly unitId: string; readonly successorId: string }
);

/**
 * First report, first talk (domain.md §5.1, §5.3; fine-print 11–14): all who have owned the enterprise, the present owner last.
 * The earliest claim owns it; when protection has lapsed, the next one does; nobody owns it before any evidence.
 */
export function ownershipOf(
  footing: Footing,
  { transfers, extensions, successions = [], protection = [] }: OwnershipActs = NO_ACTS,
): OwnershipPeriod[] {
  const signed = footing.signed.toSorted((a, b) => a.from - b.from);
  const happenings: Happening[] = [
    ...footing.claims.map((claim) => ({ kind: 'claim', at: claim.claimAt, claim }) as const),
    ...transfers.map((transfer) => ({ kind: 'transfer', at: transfer.at, transfer }) as const),
    ...footing.newStages.map((at) => ({ kind: 'new_stage', at }) as const),
    ...footing.renewals.map((renewal) => ({ kind: 'renewal', ...renewal }) as const),
    ...extensions.map((extension) => ({ kind: 'extension', ...extension }) as const),
    ...successions.map((succession) => ({ kind: 'succession', ...succession }) as const),
  ];
  const periods: OwnershipPeriod[] = [];
  let running: Running | null = null;
  for (const happening of happenings.sort((a, b) => a.at - b.at)) {
    const protectedUntil: BusinessDate | null = running === null ? null : endOfProtection(running, signed);
    const isOpen: boolean = running === null || isPast(protectedUntil, businessDateOf(happening.at));
    const next: Running | null = after(
      running,
      isOpen,
      happening,
      protectionOn(protection, businessDateOf(happening.at)),
    );
    if (running !== null && next !== null && next.sourceId !== running.sourceId) {
      periods.push({
        ...bare(running),
        protectedUntil,
        ended: { at: happening.at, by: happening.kind === 'claim' ? 'lapse' : 'transfer' },
      });
    }
    running = next;
  }
  if (running === null) return [];
  return [...periods, { ...bare(running), protectedUntil: endOfProtection(running, signed), ended: null }];
}

/** Open: protection has lapsed, and the next evidence of any unit claims it (§5.3). The last day is protected. */
export function isPast(protectedUntil: BusinessDate | null, day: BusinessDate): boolean {
  return protectedUntil !== null && protectedUntil < day;
}

function after(running: Running | null, isOpen: boolean, happening: Happening, protection: Protection): Running | null {
  const { at } = happening;
  if (happening.kind === 'claim') {
    const { unitId, evidenceId } = happening.claim;
    return isOpen ? begun({ unitId, since: at, basis: 'claim', sourceId: evidenceId }, protection) : running;
  }
  if (running === null) return null;
  if (happening.kind === 'transfer') {
    const { unitId, id } = happening.transfer;
    if (unitId === running.unitId) return running;
    return begun({ unitId, since: at, basis: 'transfer', sourceId: id }, protection);
  }
  if (happening.kind === 'succession') {
    const { unitId, successorId } = happening;
    if (unitId !== running.unitId) return running;
    return { ...running, unitId: successorId, since: at, basis: 'transfer', sourceId: unitId };
  }
  if (isOpen) return running;
  const { renewedUntil, renewableUntil } = clocksFrom(at, protection);
  switch (happening.kind) {
    case 'new_stage':
      return { ...running, renewableUntil: later(running.renewableUntil, renewableUntil) };
    case 'renewal':
      if (happening.unitId !== null && happening.unitId !== running.unitId) return running;
      return { ...running, renewedUntil: later(running.renewedUntil, renewedUntil) };
    case 'extension':
      return { ...running, extendedUntil: later(running.extendedUntil, happening.until) };
  }
}

function begun(period: Pick<Running, 'unitId' | 'since' | 'basis' | 'sourceId'>, protection: Protection): Running {
  return { ...period, ...clocksFrom(period.since, protection), extendedUntil: null };
}

function clocksFrom(at: Instant, { days, daysWithoutNewStage }: Protection) {
  const on = businessDateOf(at);
  return { renewedUntil: addDays(on, days), renewableUntil: addDays(on, daysWithoutNewStage) };
}

/** The last protected day; null while a project that was signed in time is not terminated. */
function endOfProtection(
  { renewedUntil, renewableUntil, extendedUntil }: Running,
  signed: readonly SignedSpan[],
): BusinessDate | null {
  let end = later(extendedUntil, renewedUntil < renewableUntil ? renewedUntil : renewableUntil);
  for (const { from, until } of signed) {
    if (businessDateOf(from) > end) break;
    if (until === null) return null;
    end = later(end, businessDateOf(until));
  }
  return end;
}

function later(one: BusinessDate | null, other: BusinessDate): BusinessDate {
  return one !== null && one > other ? one : other;
}

function bare({ unitId, since, basis, sourceId }: Running) {
  return { unitId, since, basis, sourceId };
}

/** How a unit stands to an enterprise that it enters (domain.md §5.2, fine-print 15). */
export const RELATIONS = ['free', 'mine', 'joined', 'held'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Without an owner, or open, an enterprise is free: whoever meets it claims it. */
export function relationOf(
  {
    ownerUnitId,
    protectedUntil,
  }: { readonly ownerUnitId: string | null; readonly protectedUntil: BusinessDate | null },
  unitIds: readonly string[],
  joinedUnitIds: readonly string[],
  today: BusinessDate,
): Relation {
  if (ownerUnitId !== null && unitIds.includes(ownerUnitId)) return 'mine';
  if (ownerUnitId === null || isPast(protectedUntil, today)) return 'free';
  return unitIds.some((unitId) => joinedUnitIds.includes(unitId)) ? 'joined' : 'held';
}
