import type { FinishedAct, FinishedCollision, OwnershipRequest } from '#libs/enterprises';
import { addDays, businessDateOf, type Instant, startOfDay } from '#libs/kernel';
import type { PlannedUnit } from '../domain/plan-structure.js';
import type { Random } from './random.js';
import type { Story, World } from './story.js';

/** What was asked and decided about who owns an enterprise. */
export interface OwnershipPlay {
  readonly acts: readonly FinishedAct[];
  readonly requests: readonly OwnershipRequest[];
  readonly collisions: readonly FinishedCollision[];
}

const NOTHING: OwnershipPlay = { acts: [], requests: [], collisions: [] };
const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;
/** Within so many days of the last, a request may still be open: with the owner, or already with the office. */
const STILL_OPEN_DAYS = 14;

const REASONS = ['企业负责人是我队商会会员', '我队已与其总部对接多年', '该企业拟在我队驻地扩产', '企业主动联系我队'];
const ANSWERS = ['同意，由双方共同推进', '我队已约好来访，暂不流转', '情况属实'];
const OUTCOMES = [
  ['accepted', 46],
  ['declined', 34],
  ['closed', 20],
] as const;

/** Now and then another team asks to join or for a transfer, after all else; and a ledger reports what another unit holds. */
export function playOwnership(world: World, story: Story, random: Random): OwnershipPlay {
  const owner = story.ownerUnitId;
  const first = story.facts.find(({ claimAt, touch }) => claimAt !== null && !touch);
  if (owner === null || first === undefined || !random.chance(0.09)) return NOTHING;
  const teams = world.structure.units.filter(({ id, kind }) => kind === 'field_team' && id !== owner);
  const other = random.pick(teams);
  if (random.chance(0.15)) return { ...NOTHING, collisions: [collision(world, story, random, owner, other)] };

  const endsAt = startOfDay(addDays(world.lastDay, 1));
  const span = endsAt - DAY - story.lastRecordedAt;
  if (span < DAY) return NOTHING;
  const askedAt = (
    random.chance(0.35)
      ? endsAt - random.whole(2, STILL_OPEN_DAYS * 24) * HOUR
      : story.lastRecordedAt + random.whole(1, Math.floor(span / HOUR)) * HOUR
  ) as Instant;
  if (askedAt <= story.lastRecordedAt) return NOTHING;
  const isRecent = askedAt > endsAt - STILL_OPEN_DAYS * DAY;
  const state = isRecent ? 'open' : random.weighted(OUTCOMES);
  const kind = random.chance(0.6) ? 'join' : 'transfer';
  const answeredAt = (askedAt + random.whole(4, 60) * HOUR) as Instant;
  const request = story.id('request');
  const asked: OwnershipRequest = {
    id: request,
    enterpriseId: story.enterpriseId,
    kind,
    unitId: other.id,
    askedOwnerUnitId: owner,
    percent: kind === 'join' && random.chance(0.5) ? random.pick([20, 30, 40]) : null,
    reason: random.pick(REASONS),
    state,
    askedOn: businessDateOf(askedAt),
    askedAt,
    askedBy: world.staff.memberOf(other.id, random),
    answeredAt: state === 'open' ? null : answeredAt,
    answeredBy: state === 'accepted' || state === 'declined' ? world.staff.leadOf(owner) : null,
    answeredFor: state === 'accepted' || state === 'declined' ? 'owner' : null,
    answer: state === 'accepted' || state === 'declined' ? random.pick(ANSWERS) : null,
  };
  return { ...NOTHING, requests: [asked], acts: state === 'accepted' ? [actOf(story, asked, answeredAt)] : [] };
}

function actOf(
  story: Story,
  { enterpriseId, kind, unitId, percent, reason, askedBy, answeredBy }: OwnershipRequest,
  at: Instant,
): FinishedAct {
  const act = { id: story.id('act'), enterpriseId, unitId, reason, at, recordedBy: answeredBy ?? askedBy };
  return kind === 'join' ? { ...act, kind, percent } : { ...act, kind, userId: askedBy };
}

function collision(
  world: World,
  story: Story,
  random: Random,
  ownerUnitId: string,
  other: PlannedUnit,
): FinishedCollision {
  const evidence = random.pick(story.facts.filter(({ on }) => on !== null));
  const isOpen = random.chance(0.6);
  const recordedAt = (evidence.recordedAt + HOUR) as Instant;
  return {
    id: story.id('collision'),
    enterpriseId: story.enterpriseId,
    unitId: other.id,
    ownerUnitId,
    evidenceId: evidence.id,
    on: evidence.on,
    source: { file: `${other.name}台账.xlsx`, row: random.whole(4, 180) },
    state: isOpen ? 'open' : 'kept',
    recordedAt,
    settledAt: isOpen ? null : ((recordedAt + DAY) as Instant),
    settledBy: isOpen ? null : world.staff.officeUser(random),
    note: isOpen ? null : '以先登记单位为准',
  };
}
