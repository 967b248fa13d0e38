import { addDays, type BusinessDate } from '#libs/kernel';
import { contractAmount, type FinishedFact, type FinishedProject, fundsArrived, type Term } from '#libs/pipeline';
import type { Firm } from './firm.js';
import { foreignMoney, projectYuan, tranches } from './money.js';
import type { OpenProject, Story } from './story.js';
import { REJECT_REASONS, TERMINATION_REASONS } from './words.js';

const CONTRACT_REASON = '合同金额录错，已重新录入';
const WAIVE_REASON = '县区直接签约，前期对接由企业自行联系，经队长核实容缺';

/** An intent that may become a contract, funds, a factory, or nothing. Answers its last day; `undefined`: it did not begin. */
export function playProject(
  story: Story,
  firm: Firm,
  unitId: string,
  on: BusinessDate,
  signedFirst: boolean,
): BusinessDate | undefined {
  const { random, world } = story;
  const { staff, structure } = world;
  const counties = structure.units.filter(({ kind }) => kind === 'county');
  const countyId =
    structure.units.find(({ id }) => id === unitId)?.kind === 'county' ? unitId : random.pick(counties).id;
  const yuan = projectYuan(random);
  const by = staff.memberOf(unitId, random);
  const event = structure.events.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn);
  const shared = { unitId, recordedBy: by };
  const waiving = { reason: WAIVE_REASON, by: staff.leadOf(unitId) };
  const made = signedFirst
    ? story.openProject(
        traitsOf(story, firm, by),
        termsOf(story, unitId, countyId),
        contract(story, on, yuan, countyId, shared),
        waiving,
      )
    : story.openProject(
        {
          ...traitsOf(story, firm, by),
          ...(event === undefined ? {} : { traits: { ...traitsOf(story, firm, by).traits, eventId: event.id } }),
        },
        termsOf(story, unitId, countyId),
        { ...shared, kind: 'intent', on, amountYuan: yuan, detail: { summary: '双方签署投资意向书' } },
        waiving,
      );
  if (made === undefined) return undefined;
  if (signedFirst) return afterSigning(story, made, on, countyId, shared);

  const signedOn = addDays(on, random.chance(0.1) ? random.whole(0, 5) : random.whole(18, 130));
  if (random.chance(0.42)) {
    if (random.chance(0.12))
      story.record({ ...shared, kind: 'progress', on: signedOn, projectId: made.id, progress: 'suspended' });
    return on;
  }
  const signed = story.record({
    ...contract(story, signedOn, yuan * (0.8 + random.next() * 0.45), countyId, shared),
    projectId: made.id,
  });
  return signed === undefined ? on : afterSigning(story, made, signedOn, countyId, shared);
}

type Shared = { readonly unitId: string; readonly recordedBy: string };

function contract({ random }: Story, on: BusinessDate, about: number, countyId: string, shared: Shared) {
  const yuan = Math.max(1, Math.round(about / 100_000)) * 100_000;
  const foreign = random.chance(0.03) ? foreignMoney(random, yuan, on) : { amountYuan: yuan };
  const detail = {
    contractNo: `GJ-${on.slice(0, 7)}-${String(random.whole(1, 9_999)).padStart(4, '0')}`,
    name: '投资合同书',
  };
  return { ...shared, kind: 'contract', on, countyId, detail, ...foreign } as const;
}

function afterSigning(
  story: Story,
  project: OpenProject,
  signedOn: BusinessDate,
  countyId: string,
  shared: Shared,
): BusinessDate {
  const { random, world } = story;
  correctContract(story, project, countyId, shared);
  if (random.chance(0.06)) shareWithCounty(story, project, countyId, addDays(signedOn, random.whole(20, 60)));
  let last = playFunds(story, project, signedOn, countyId);
  if (random.chance(0.1)) {
    const delta = Math.round((contractAmount(project) * (0.05 + random.next() * 0.3)) / 100_000) * 100_000;
    const on = addDays(signedOn, random.whole(40, 260));
    if (delta > 0)
      story.record({
        ...shared,
        kind: 'amendment',
        on,
        projectId: project.id,
        amountYuan: delta,
        detail: { reason: '追加二期投资' },
      });
  }
  if (random.chance(0.05)) {
    const on = addDays(signedOn, random.whole(90, 330));
    story.record({
      ...shared,
      kind: 'termination',
      on,
      projectId: project.id,
      detail: { reason: random.pick(TERMINATION_REASONS) },
    });
    return last;
  }
  const recordedBy = world.staff.memberOf(countyId, random);
  let on = addDays(signedOn, random.whole(25, 120));
  for (const progress of ['started', 'completed', 'in_production', 'full_capacity'] as const) {
    if (
      !random.chance(0.72) ||
      story.record({ unitId: countyId, recordedBy, kind: 'progress', on, projectId: project.id, progress }) ===
        undefined
    )
      break;
    last = on > last ? on : last;
    on = addDays(on, random.whole(70, 220));
  }
  return last;
}

/** Somebody typed a wrong amount: the contract is voided and entered again. */
function correctContract(story: Story, project: OpenProject, countyId: string, shared: Shared): void {
  const { random, world } = story;
  const wrong = project.facts.find(({ kind }) => kind === 'contract');
  if (wrong?.on === null || wrong === undefined || !random.chance(0.03)) return;
  const voidedAt = story.void(wrong, world.staff.leadOf(shared.unitId), CONTRACT_REASON, random.whole(0, 3));
  if (voidedAt === undefined) return;
  story.record({
    ...contract(story, wrong.on, (wrong.amountYuan ?? 50_000_000) * 1.1, countyId, shared),
    projectId: project.id,
  });
}

function playFunds(story: Story, project: OpenProject, signedOn: BusinessDate, countyId: string): BusinessDate {
  const { random, world } = story;
  const whole = contractAmount({ ...project, facts: project.facts.filter(({ voidedAt }) => voidedAt === null) });
  let on = signedOn;
  if (whole === 0 || random.chance(0.22)) return on;
  const recordedBy = world.staff.memberOf(countyId, random);
  for (const amountYuan of tranches(random, whole)) {
    const next = addDays(on, random.whole(8, 75));
    const receipt = story.record({
      kind: 'receipt',
      on: next,
      unitId: leadOf(project),
      recordedBy,
      projectId: project.id,
      amountYuan,
      state: 'submitted',
      detail: {
        kind: random.weighted([
          ['bank_receipt', 80],
          ['capital_verification', 8],
          ['equipment_list', 10],
          ['appraisal', 2],
        ] as const),
        origin: random.weighted([
          ['domestic_outside', 84],
          ['overseas', 4],
          ['domestic_inside', 12],
        ] as const),
      },
      voucherNumber: `HD${next.replaceAll('-', '')}${story.id('voucher').slice(0, 8)}`,
    });
    if (receipt === undefined) return on;
    on = next;
    const rejected = random.chance(0.04);
    const decided = story.decide(
      receipt,
      rejected ? 'rejected' : 'verified',
      world.staff.officeUser(random),
      random.whole(0, 6),
      rejected ? random.pick(REJECT_REASONS) : null,
    );
    if (decided.state === 'verified' && random.chance(0.025)) reverse(story, project, decided, recordedBy);
  }
  return on;
}

/** Money that was counted and should not have been. Never more than has arrived. */
function reverse(story: Story, project: OpenProject, receipt: FinishedFact, recordedBy: string): void {
  const { random, world } = story;
  const most = Math.min(receipt.amountYuan ?? 0, fundsArrived(project));
  const amountYuan = random.chance(0.3)
    ? most
    : Math.max(1, Math.floor((most * (0.1 + random.next() * 0.5)) / 10_000)) * 10_000;
  if (receipt.on === null || amountYuan > most || amountYuan <= 0) return;
  const on = addDays(receipt.on, random.whole(10, 60));
  const detail = { reason: '与银行回单核对后核减', fundId: receipt.id };
  const reversal = story.record({
    kind: 'reversal',
    on,
    unitId: leadOf(project),
    recordedBy,
    projectId: project.id,
    amountYuan: -amountYuan,
    state: 'submitted',
    detail,
  });
  if (reversal !== undefined) story.decide(reversal, 'verified', world.staff.officeUser(random), random.whole(0, 4));
}

/** Later the county takes a share of what is to come. */
function shareWithCounty(story: Story, project: OpenProject, countyId: string, validFrom: BusinessDate): void {
  const lead = leadOf(project);
  if (lead === countyId) return;
  story.changeCredits(
    project,
    [
      { unitId: lead, percent: 60, lead: true },
      { unitId: countyId, percent: 40, lead: false },
    ],
    validFrom,
  );
}

function leadOf(project: OpenProject): string {
  return project.terms[0]?.shares.find(({ lead }) => lead)?.unitId ?? '';
}

function traitsOf(
  story: Story,
  firm: Firm,
  recordedBy: string,
): Omit<FinishedProject, 'facts' | 'recordedAt' | 'terms'> {
  const { random, enterpriseId } = story;
  const { trade, facts, honours } = firm;
  const manufacturing = trade.industry.startsWith('C');
  return {
    id: story.id('project'),
    name: `${facts.shortName ?? facts.name.slice(0, 6)}${random.pick(trade.products)}${manufacturing ? '生产项目' : '项目'}`,
    enterpriseId,
    investors: [{ enterpriseId, percent: null, principal: true }],
    traits: {
      manufacturing,
      firstInvestment: random.weighted([
        [true, 60],
        [false, 25],
        [null, 15],
      ] as const),
      honours: honours.map(({ honour }) => honour),
      chain: trade.chain,
      chainPosition: facts.chainPosition,
      mayPublish: random.chance(0.5),
      eventId: null,
    },
    industryCode: trade.industry,
    fixedAssetsYuan: null,
    screening: random.chance(0.3) ? '符合产业政策，同意推进' : null,
    recordedBy,
  };
}

function termsOf(
  { random, world: { structure } }: Story,
  unitId: string,
  countyId: string,
): Omit<Term, 'id' | 'recordedAt' | 'endedAt'>[] {
  const whole = (dimension: Term['dimension'], id: string) => ({
    dimension,
    validFrom: null,
    shares: [{ unitId: id, percent: 100, lead: true }],
  });
  const others = structure.units.filter(
    ({ id, kind }) => id !== unitId && (kind === 'field_team' || kind === 'industry_task_force' || id === countyId),
  );
  const taskForces = structure.units.filter(({ kind }) => kind === 'industry_task_force');
  const enterpriseTaskForces = structure.units.filter(({ kind }) => kind === 'enterprise_task_force');
  const percents = random.weighted<readonly number[]>([
    [[100], 72],
    [[70, 30], 12],
    [[50, 50], 10],
    [[33, 33, 34], 6],
  ]);
  const supporting = others.slice(random.whole(0, Math.max(0, others.length - 3)));
  const credit: Term['shares'] = percents.map((percent, i) => ({
    unitId: i === 0 ? unitId : (supporting[i - 1]?.id ?? countyId),
    percent,
    lead: i === 0,
  }));
  return [
    { dimension: 'credit', validFrom: null, shares: credit },
    whole('county', countyId),
    ...(random.chance(0.8) ? [whole('industry_task_force', random.pick(taskForces).id)] : []),
    ...(random.chance(0.25) ? [whole('enterprise_task_force', random.pick(enterpriseTaskForces).id)] : []),
  ];
}
