import fc from 'fast-check';
import { addDays, type BusinessDate, businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';
import { SEED } from '../support/seed.js';

const FIRST_DAY = businessDate('2026-01-05');
const PERIOD = 'from=2026-01-01&to=2026-12-31';

type Act =
  | 'contact'
  | 'visit'
  | 'project'
  | 'contract'
  | 'funds'
  | 'verify'
  | 'reverse'
  | 'void'
  | 'waive'
  | 'shares'
  | 'manufacturing';
const ACTS: readonly Act[] = [
  'contact',
  'contact',
  'visit',
  'project',
  'contract',
  'funds',
  'verify',
  'reverse',
  'void',
  'waive',
  'shares',
  'manufacturing',
];

interface Story {
  readonly enterprises: string[];
  readonly projects: { id: string; enterpriseId: string }[];
  readonly funds: string[];
  readonly evidence: string[];
}

/** Tries one thing; the law may refuse it, which is as good. */
async function attempt(
  city: City,
  people: Record<'team' | 'other' | 'lead' | 'office', Person>,
  story: Story,
  act: Act,
  dice: number,
): Promise<void> {
  const { team, lead, office } = people;
  const day = (offset: number): BusinessDate => addDays(FIRST_DAY, (dice % 40) + offset);
  const enterpriseId = story.enterprises[dice % story.enterprises.length] ?? '';
  const project = story.projects[dice % Math.max(1, story.projects.length)];
  const { units } = city;
  const keep = (body: Record<string, unknown>, field: string, into: string[]): void => {
    if (typeof body[field] === 'string') into.push(body[field]);
  };
  switch (act) {
    case 'contact':
    case 'visit': {
      const kind = act === 'contact' ? 'meeting' : 'inbound_visit';
      const by = dice % 5 === 0 ? people.other : team;
      const body = {
        kind,
        occurredOn: day(act === 'contact' ? 0 : 10),
        summary: '记一笔',
        noPhotoReason: '保密',
        touch: true,
      };
      keep((await by.post(`/enterprises/${enterpriseId}/activities`, body)).body, 'evidenceId', story.evidence);
      return;
    }
    case 'project': {
      const answer = await team.post(`/enterprises/${enterpriseId}/projects`, {
        name: `项目${String(dice)}`,
        intentOn: day(20),
        intendedAmountYuan: 1_000_001 + dice,
        countyId: dice % 2 === 0 ? units['C1'] : units['C2'],
        manufacturing: dice % 3 === 0,
        credits: [
          { unitId: units['GDQ1'], percent: 67, lead: true },
          { unitId: units['I01'], percent: 33, lead: false },
        ],
        attachments: [await team.upload()],
      });
      keep(answer.body, 'intentEvidenceId', story.evidence);
      if (typeof answer.body['projectId'] === 'string')
        story.projects.push({ id: answer.body['projectId'], enterpriseId });
      return;
    }
    case 'contract': {
      const body = {
        name: '合同',
        parties: ['甲', '乙'],
        signedOn: day(30),
        amountYuan: 7_000_003 + dice,
        countyId: units['C1'],
        attachments: [await team.upload()],
      };
      keep((await team.post(`/projects/${project?.id ?? ''}/contract`, body)).body, 'evidenceId', story.evidence);
      return;
    }
    case 'funds': {
      const body = {
        receivedOn: day(40),
        amountYuan: 500_000 + dice,
        kind: 'bank_receipt',
        payer: '某公司',
        payerReason: '代付',
        voucher: { number: `V${String(dice)}` },
      };
      keep((await team.post(`/projects/${project?.id ?? ''}/funds`, body)).body, 'fundId', story.funds);
      return;
    }
    case 'verify':
      await office.post(`/funds/${story.funds[dice % Math.max(1, story.funds.length)] ?? project?.id ?? ''}/verify`);
      return;
    case 'reverse': {
      const body = { on: day(50), amountYuan: 1 + (dice % 600_000), reason: '核减' };
      keep((await team.post(`/projects/${project?.id ?? ''}/reversals`, body)).body, 'fundId', story.funds);
      return;
    }
    case 'void': {
      const id = story.evidence[dice % Math.max(1, story.evidence.length)] ?? enterpriseId;
      await office.post(`/evidence/${id}/void`, {
        reason: '录错',
        ...(dice % 2 === 0 ? { waive: { reason: '资料缺失' } } : {}),
      });
      return;
    }
    case 'waive':
      await lead.post(`/enterprises/${enterpriseId}/waivers`, {
        stage: dice % 2 === 0 ? 'contacted' : 'visited',
        reason: '早年项目',
      });
      return;
    case 'shares':
    case 'manufacturing': {
      const answer = await office.get<{ version?: number }>(`/projects/${project?.id ?? enterpriseId}`);
      const change =
        act === 'shares'
          ? {
              validFrom: day(25),
              credits: [
                { unitId: units['GDQ1'], percent: 40, lead: false },
                { unitId: units['GDQ2'], percent: 60, lead: true },
              ],
            }
          : { manufacturing: dice % 2 === 0 };
      await office.patch(`/projects/${project?.id ?? enterpriseId}`, { version: answer.body.version ?? 1, ...change });
    }
  }
}

describe('a headline as of any past instant', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.start();
  });
  afterEach(async () => {
    await city.close();
  });

  it('is the headline that was answered then, whatever was recorded, voided or changed since', async () => {
    const people = {
      team: await city.signIn('gdq1-member'),
      other: await city.signIn('gdq2-member'),
      lead: await city.signIn('gdq1-lead'),
      office: await city.signIn('office-1'),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(1_000_000)), { minLength: 25, maxLength: 40 }),
        async (history) => {
          const story: Story = { enterprises: [], projects: [], funds: [], evidence: [] };
          for (let n = 0; n < 3; n += 1) {
            const { id } = await people.team.does<{ id: string }>('/enterprises', {
              name: `佛山${city.newId().slice(-12)}有限公司`,
            });
            story.enterprises.push(id);
          }
          const answered: Record<string, unknown>[] = [];
          for (const [act, dice] of history) {
            await attempt(city, people, story, act, dice);
            answered.push(await people.office.reads(`/reports/headline?${PERIOD}`));
          }
          for (const then of answered) {
            const again = await people.office.reads(`/reports/headline?${PERIOD}&asOf=${String(then['asOf'])}`);
            expect(again).toEqual(then);
          }
        },
      ),
      { numRuns: 4, seed: SEED },
    );
  });
});
