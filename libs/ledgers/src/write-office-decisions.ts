import { Injectable } from '@nestjs/common';
import { Database, sql } from '#libs/database';
import { systemActor } from '#libs/organisation';
import { type FlagDecision, type IntegrityRule, MergeEnterprises, SettleFlag, SplitEnterprises } from '#libs/pipeline';
import { enterpriseIdOf } from './reference-city/play.js';
import { TWIN_PLACES } from './reference-city/twins.js';

const SETTLED: Readonly<Record<IntegrityRule, { readonly decision: FlagDecision; readonly note: string }>> = {
  signed_again: { decision: 'to_correct', note: '补充协议误录为合同，请牵头单位作废后按变更登记' },
  same_name_and_investor: { decision: 'stands', note: '已调阅两份合同，一期二期用地不同，是两个项目' },
  increase_as_new: { decision: 'to_correct', note: '属增资扩产，请牵头单位改按增量登记' },
  same_controller: { decision: 'stands', note: '同一集团的两家独立法人，分别投资，分别纳统' },
  amount_split: { decision: 'stands', note: '设备与厂房分两份合同，已核对金额不重复' },
  yuan_slip: { decision: 'to_correct', note: '单位录错，请牵头单位更正后重报' },
  signed_soon: { decision: 'stands', note: '县里已谈了两年，当周集中补录，日期属实' },
};

/** What the office decided in a generated city, by the same acts as it does: two merged, two merged and split, flags settled with a note. */
@Injectable()
export class WriteOfficeDecisions {
  constructor(
    private readonly database: Database,
    private readonly merge: MergeEnterprises,
    private readonly split: SplitEnterprises,
    private readonly settle: SettleFlag,
  ) {}

  /** The same again changes nothing. */
  async run(seed: number): Promise<void> {
    const [merged = -1, parted = -1] = TWIN_PLACES;
    if (!(await this.wasMerged(seed, merged))) await this.mergeTwin(seed, merged);
    if (!(await this.wasMerged(seed, parted))) {
      await this.mergeTwin(seed, parted);
      await this.split.run(this.actor(), enterpriseIdOf(seed, parted, 'twin'), {
        reason: '核对营业执照，是两家企业，撤销合并',
      });
    }
    await this.settleFlags();
  }

  private async mergeTwin(seed: number, place: number): Promise<void> {
    await this.merge.run(this.actor(), enterpriseIdOf(seed, place, 'twin'), {
      intoId: enterpriseIdOf(seed, place),
      reason: '两支小分队分别登记，经核对是同一家企业',
    });
  }

  private async settleFlags(): Promise<void> {
    const { reader } = this.database;
    if ((await reader.first(sql`SELECT id FROM integrity_flag WHERE settled_at IS NOT NULL LIMIT 1`)) !== undefined)
      return;
    const open = await reader.sql<{ id: string; rule: IntegrityRule }>`
      SELECT MIN(id) AS id, rule FROM integrity_flag
       WHERE withdrawn_at IS NULL AND settled_at IS NULL GROUP BY rule HAVING COUNT(*) > 1 ORDER BY rule`;
    for (const { id, rule } of open) await this.settle.run(this.actor(), id, SETTLED[rule]);
  }

  private async wasMerged(seed: number, place: number): Promise<boolean> {
    const id = enterpriseIdOf(seed, place, 'twin');
    return (
      (await this.database.reader.first(sql`SELECT id FROM enterprise_merge WHERE from_id = ${id} LIMIT 1`)) !==
      undefined
    );
  }

  private actor() {
    return systemActor('import', '示范城市');
  }
}
