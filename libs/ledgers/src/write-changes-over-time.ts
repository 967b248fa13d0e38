import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '#libs/database';
import { addDays, type BusinessDate, type Instant, idFrom, startOfDay } from '#libs/kernel';
import { FindUnits, HandOver, systemActor, Units } from '#libs/organisation';
import { BulkWriter, type FinishedFact, factRecordedAt, planBulk, WHEN_RECORDED } from '#libs/pipeline';
import { identityOf, type ReferenceStructure } from './reference-city/structure.js';

/** The eighth team, beside the seven: dissolved last year. */
const DISSOLVED = { code: 'GDQ8', name: '驻重庆招商小分队', region: '长江经济带', stationCity: '重庆市' } as const;
const DISSOLVED_DAYS_AGO = 150;
const MET = 6;
/** Between two of the firms that it met. */
const APART_DAYS = 10;
const SEVENTEEN_HOURS = 17 * 3_600_000_000;
const RENAMED = { code: 'I09', name: '食品和农产品加工产业招商专班', daysAgo: 120 } as const;
const LEAVER = 'gdq2-m2';

/** What time does to a city: a team dissolved with a successor, a task force renamed, a member who left and handed over. */
@Injectable()
export class WriteChangesOverTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly find: FindUnits,
    private readonly units: Units,
    private readonly bulk: BulkWriter,
    private readonly handOver: HandOver,
  ) {}

  /** The same again changes nothing: what was cut off in the middle goes on. */
  async run(seed: number, structure: ReferenceStructure, today: BusinessDate): Promise<void> {
    await this.dissolve(seed, today);
    await this.rename(addDays(today, -RENAMED.daysAgo));
    const leaver = structure.users.find(({ username }) => username === LEAVER);
    if (leaver === undefined) return;
    const id = idFrom(identityOf(seed), 'hand-over', LEAVER);
    await this.handOver.run(this.actor(), leaver.id, { id, leaves: true, note: '任期届满，回原单位' });
  }

  private async dissolve(seed: number, today: BusinessDate): Promise<void> {
    const lastDay = addDays(today, -DISSOLVED_DAYS_AGO);
    const unitId = idFrom(identityOf(seed), 'unit', DISSOLVED.code);
    const successorId = (await this.find.byCode('GDQ1'))?.id;
    const known = await this.find.byId(unitId);
    if (successorId === undefined || (known?.activeTo ?? null) !== null) return;
    if (known === undefined) {
      const { userId } = this.actor();
      await this.unitOfWork.run((tx) =>
        this.units.insert(tx, userId, [{ id: unitId, kind: 'field_team', ...DISSOLVED }]),
      );
    }
    const firms = await this.database.reader.sql<{ id: string }>`
      SELECT id FROM enterprise WHERE stage IS NULL ORDER BY id LIMIT ${MET}`;
    const facts = firms.map(({ id }, n) =>
      this.meeting(idFrom(identityOf(seed), 'met', String(n)), id, unitId, addDays(lastDay, -APART_DAYS * (n + 1))),
    );
    const met = planBulk({ enterprises: [], projects: [] }, today, { facts, projects: [] });
    await this.unitOfWork.run((tx) => this.bulk.insert(tx, this.actor(), met));
    const version = (await this.find.byId(unitId))?.version ?? 1;
    await this.units.change(this.actor(), unitId, { version, activeTo: lastDay, successorId });
  }

  /** Entered now, known since the evening of its day. */
  private meeting(id: string, enterpriseId: string, unitId: string, on: BusinessDate): FinishedFact {
    return {
      ...factRecordedAt(WHEN_RECORDED, { id, enterpriseId, unitId, kind: 'meeting', on }),
      claimAt: (startOfDay(on) + SEVENTEEN_HOURS) as Instant,
      recordedBy: this.actor().userId,
      decidedBy: null,
      decisionReason: null,
      basis: 'entry',
      source: null,
      detail: { summary: '拜访企业，介绍产业链和园区，对方愿意继续了解。' },
      needsReview: false,
      voidedBy: null,
      voidReason: null,
    };
  }

  private async rename(from: BusinessDate): Promise<void> {
    const unit = await this.find.byCode(RENAMED.code);
    if (unit === undefined || unit.names.length > 1) return;
    const { id, version } = unit;
    await this.units.change(this.actor(), id, { version, name: RENAMED.name, nameFrom: from });
  }

  private actor() {
    return systemActor('import', '示范城市');
  }
}
