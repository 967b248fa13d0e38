import type { Person } from './person.js';

type Overrides = Readonly<Record<string, unknown>>;

let made = 0;

/** One enterprise and what becomes of it: each step with sensible content, of which a test says only what matters to it. */
export class Deal {
  constructor(
    private readonly who: Person,
    readonly enterpriseId: string,
    readonly name: string,
  ) {}

  static async begin(who: Person, overrides: Overrides = {}): Promise<Deal> {
    made += 1;
    const name = `佛山市第${String(made)}号门窗有限公司`;
    const { id } = await who.does<{ id: string }>('/enterprises', { name, channel: 'direct', ...overrides });
    return new Deal(who, id, name);
  }

  /** The same deal, acted on by somebody else. */
  by(who: Person): Deal {
    return new Deal(who, this.enterpriseId, this.name);
  }

  async contact(occurredOn: string, overrides: Overrides = {}): Promise<string> {
    const body = { kind: 'meeting', occurredOn, summary: '见了总经理', ...overrides };
    return (await this.who.does<{ evidenceId: string }>(`/enterprises/${this.enterpriseId}/activities`, body))
      .evidenceId;
  }

  visit(occurredOn: string, overrides: Overrides = {}): Promise<string> {
    return this.contact(occurredOn, { kind: 'inbound_visit', noPhotoReason: '园区内不便拍照', ...overrides });
  }

  async project(countyId: string, intentOn: string, overrides: Overrides = {}): Promise<Project> {
    const body = {
      name: `第${String((made += 1))}期项目`,
      intentOn,
      intendedAmountYuan: 100_000_000,
      countyId,
      manufacturing: true,
      credits: [{ unitId: this.who.unitId, percent: 100, lead: true }],
      attachments: [await this.who.upload()],
      ...overrides,
    };
    const answer = await this.who.does<{ projectId: string; intentEvidenceId: string | null; waiverId: string | null }>(
      `/enterprises/${this.enterpriseId}/projects`,
      body,
    );
    return new Project(this.who, this.name, countyId, answer.projectId, answer.intentEvidenceId);
  }
}

export class Project {
  constructor(
    private readonly who: Person,
    private readonly investor: string,
    private readonly countyId: string,
    readonly id: string,
    readonly intentEvidenceId: string | null,
  ) {}

  async contractBody(signedOn: string, overrides: Overrides = {}): Promise<Overrides> {
    return {
      name: '投资协议',
      parties: ['试验市人民政府', this.investor],
      signedOn,
      amountYuan: 100_000_000,
      countyId: this.countyId,
      attachments: [await this.who.upload()],
      ...overrides,
    };
  }

  async sign(signedOn: string, overrides: Overrides = {}): Promise<string> {
    const body = await this.contractBody(signedOn, overrides);
    return (await this.who.does<{ evidenceId: string }>(`/projects/${this.id}/contract`, body)).evidenceId;
  }

  receiptBody(receivedOn: string, amountYuan: number, overrides: Overrides = {}): Overrides {
    const voucher = { number: `回单-${String((made += 1))}` };
    return { receivedOn, amountYuan, kind: 'bank_receipt', payer: this.investor, voucher, ...overrides };
  }

  async receive(receivedOn: string, amountYuan: number, overrides: Overrides = {}): Promise<string> {
    const body = this.receiptBody(receivedOn, amountYuan, overrides);
    return (await this.who.does<{ fundId: string }>(`/projects/${this.id}/funds`, body)).fundId;
  }

  async reverse(on: string, amountYuan: number): Promise<string> {
    const body = { on, amountYuan, reason: '重复入账' };
    return (await this.who.does<{ fundId: string }>(`/projects/${this.id}/reversals`, body)).fundId;
  }
}
