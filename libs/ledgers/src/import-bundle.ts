import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '#libs/database';
import { planFigureEntries } from '#libs/figures';
import type { Actor } from '#libs/http';
import { Clock } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { BulkWriter, planBulk, WHEN_RECORDED } from '#libs/pipeline';
import { BulkReminders } from '#libs/reminders';
import { BundleKnowledge } from './bundle-knowledge.js';
import type { BadRow } from './domain/bad-row.js';
import { type Bundle, checkBundle } from './domain/check-bundle.js';
import { FLAGS } from './domain/flags.js';
import { type BundlePlan, planBundle } from './domain/plan-bundle.js';
import { cityAreaOf, cityOf } from './domain/plan-structure.js';
import { problems } from './domain/problems.js';
import { type ImportSummary, summaryOf } from './domain/summary.js';
import { importer } from './importer.js';
import { readBundle } from './read-bundle.js';
import { ImportStore } from './store/import.store.js';
import { WriteBundle } from './write-bundle.js';

/** Says what is being done, in both languages. */
export type Progress = (zh: string, en: string) => void;

/** Every bad row of every file; nothing was taken. */
export interface RefusedBundle {
  readonly badRows: readonly BadRow[];
}

export interface TakenBundle {
  readonly summary:
    | { readonly outcome: 'nothing_new'; readonly hash: string }
    | (ImportSummary & { readonly outcome: 'imported'; readonly seconds: number; readonly lockMillis: number });
}

const TRIES = 3;

/** The CSV bundle of a city (ledgers.md §2): all of it, or nothing. */
@Injectable()
export class ImportBundle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly imports: ImportStore,
    private readonly knowledge: BundleKnowledge,
    private readonly write: WriteBundle,
    private readonly bulkWriter: BulkWriter,
    private readonly reminders: BulkReminders,
    private readonly units: FindUnits,
  ) {}

  /** @throws other_city where the database holds another; import_stale where others write faster than we compute */
  async run(
    dir: string,
    options: { readonly progress?: Progress; readonly actor?: Actor } = {},
  ): Promise<RefusedBundle | TakenBundle> {
    const { progress = () => undefined, actor = importer() } = options;
    const began = performance.now();
    progress('读取文件…', 'Reading the files…');
    const files = await readBundle(dir);
    const { bundle, bad } = checkBundle(files.sheets, this.clock.today());
    if (files.bad.length + bad.length > 0) return { badRows: [...files.bad, ...bad] };
    if (await this.imports.wasTaken(this.database.reader, 'bundle', files.hash)) {
      progress('这份数据已导入过，没有新内容。', 'This bundle was imported before; nothing is new.');
      return { summary: { outcome: 'nothing_new', hash: files.hash } };
    }
    for (let tried = 1; tried <= TRIES; tried += 1) {
      const done = await this.attempt(bundle, files.hash, actor, progress);
      if (done === undefined) continue;
      const seconds = Math.round(performance.now() - began) / 1_000;
      const lockMillis = Math.round(done.lockMillis);
      tell(progress, done.summary, seconds, lockMillis);
      return { summary: { outcome: 'imported', ...done.summary, seconds, lockMillis } };
    }
    throw problems.import_stale();
  }

  /** Computes everything, then writes. `undefined`: the data changed in between. */
  private async attempt(
    bundle: Bundle,
    hash: string,
    actor: Actor,
    progress: Progress,
  ): Promise<{ summary: ImportSummary; lockMillis: number } | undefined> {
    progress('核对与推算…', 'Checking and computing…');
    const { state, known, signings, protection } = await this.database.snapshot(async (reader) => ({
      state: await this.imports.stateOf(reader),
      known: await this.knowledge.of(reader, bundle),
      signings: await this.bulkWriter.knownSignings(reader),
      protection: await this.knowledge.protection(reader),
    }));
    const identity = cityAreaOf(bundle);
    const plan = planBundle(bundle, known, identity, actor.userId);
    const bulk = planBulk(
      {
        ...plan.bulk,
        protection,
        events: plan.events.map((event) => ({ ...event, recordedAt: WHEN_RECORDED, recordedBy: actor.userId })),
      },
      this.clock.today(),
      plan.extension,
      signings,
    );
    const figureEntries = plan.bulk.projects.flatMap(planFigureEntries);
    const planReminders = await this.reminders.planner();
    const reminders = planReminders({
      input: plan.bulk,
      standings: bulk.standings,
      enterprises: new Map(),
      loggedBy: plan.contactedBy,
      officeUnitId: await this.officeUnitId(plan),
    });
    const summary = summaryOf(bundle, plan, bulk.standings.values(), { hash, city: cityOf(bundle).name });

    progress('写入…', 'Writing…');
    let locked = performance.now();
    const isWritten = await this.unitOfWork.run(async (tx) => {
      locked = performance.now();
      if ((await this.imports.stateOf(tx)) !== state) return false;
      await this.write.run(tx, actor, {
        city: { ...cityOf(bundle), identity },
        plan,
        bulk,
        figureEntries,
        reminders,
        summary,
      });
      return true;
    });
    return isWritten ? { summary, lockMillis: performance.now() - locked } : undefined;
  }

  /** Of the bundle, or of the city that is there. */
  private async officeUnitId({ units }: BundlePlan): Promise<string | null> {
    const known = [...units, ...(await this.units.all())];
    return known.find(({ kind }) => kind === 'office')?.id ?? null;
  }
}

function tell(progress: Progress, { made, waived, flagged }: ImportSummary, seconds: number, lockMillis: number): void {
  const counts = Object.entries(made).map(([what, count]) => `${what} ${String(count)}`);
  progress(`已导入：${counts.join('，')}`, `Imported: ${counts.join(', ')}`);
  progress(
    `容缺 ${String(waived.total)} 项，${String(waived.enterprises)} 家企业`,
    `Waived: ${String(waived.total)} steps of ${String(waived.enterprises)} enterprises`,
  );
  for (const { flag, count } of flagged)
    progress(`${FLAGS[flag].zh}：${String(count)}`, `${FLAGS[flag].en}: ${String(count)}`);
  progress(
    `用时 ${seconds.toFixed(1)} 秒，其中写锁 ${String(lockMillis)} 毫秒`,
    `It took ${seconds.toFixed(1)} s; the write lock was held for ${String(lockMillis)} ms of it`,
  );
}
