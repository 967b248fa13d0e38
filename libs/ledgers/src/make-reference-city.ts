import { Injectable } from '@nestjs/common';
import { Database, sql, UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { City, hashPassword } from '#libs/organisation';
import { BulkWriter } from '#libs/pipeline';
import { BulkReminders, type PastReminder } from '#libs/reminders';
import type { Progress } from './import-bundle.js';
import { importer } from './importer.js';
import { finishedBulk } from './reference-city/finished.js';
import { generateCity } from './reference-city/generate-city.js';
import type { ReferenceEnterprise } from './reference-city/reference-enterprise.js';
import { WriteAfterSigning } from './write-after-signing.js';
import { WriteChangesOverTime } from './write-changes-over-time.js';
import { WriteOfficeDecisions } from './write-office-decisions.js';
import { WritePastRings } from './write-past-rings.js';
import { WriteReferenceCity } from './write-reference-city.js';

export const REFERENCE_PASSWORD = 'zhudian-demo';
export const DEFAULT_SEED = 1;
export const DEFAULT_ENTERPRISES = 2_400;
/** A bigger city is written in parts of so many: memory and each write stay bounded. */
const PART = 5_000;

export interface ReferenceCityMade {
  readonly outcome: 'made' | 'known';
  readonly enterprises: number;
  readonly password: string;
  readonly seconds: number;
}

/** A lively city of invented firms, for tests, screenshots, benchmarks and to click through. */
@Injectable()
export class MakeReferenceCity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly city: City,
    private readonly write: WriteReferenceCity,
    private readonly bulk: BulkWriter,
    private readonly afterSigning: WriteAfterSigning,
    private readonly changes: WriteChangesOverTime,
    private readonly decisions: WriteOfficeDecisions,
    private readonly past: WritePastRings,
    private readonly reminders: BulkReminders,
  ) {}

  /** For a first start: a database that holds any city is left as it is. */
  async runIfEmpty(progress?: Progress): Promise<ReferenceCityMade | undefined> {
    return (await this.city.read()) === undefined ? this.run(progress === undefined ? {} : { progress }) : undefined;
  }

  /** The same seed again changes nothing. @throws other_city where the database holds another */
  async run(
    options: { readonly seed?: number; readonly enterprises?: number; readonly progress?: Progress } = {},
  ): Promise<ReferenceCityMade> {
    const { seed = DEFAULT_SEED, enterprises = DEFAULT_ENTERPRISES, progress = () => undefined } = options;
    const began = performance.now();
    const today = this.clock.today();
    const made = (outcome: 'made' | 'known', count: number): ReferenceCityMade => ({
      outcome,
      enterprises: count,
      password: REFERENCE_PASSWORD,
      seconds: Math.round(performance.now() - began) / 1_000,
    });
    if (await this.write.isComplete(seed)) return made('known', enterprises);

    progress('生成示范城市…', 'Inventing a city…');
    const city = generateCity({ seed, enterprises, today });
    const { structure } = city;
    const passwordHash = await hashPassword(REFERENCE_PASSWORD);
    const actor = importer();
    await this.unitOfWork.run((tx) => this.write.structure(tx, actor, { structure, passwordHash, today }));
    const past = await this.past.begin(structure);
    const planReminders = await this.reminders.planner();
    const officeUnitId = structure.units.find(({ kind }) => kind === 'office')?.id ?? null;
    const worked: PastReminder[] = [];
    let written = 0;
    for (const part of city.parts(PART)) {
      const projects = part.flatMap((enterprise) => enterprise.projects);
      const afterSigning = await this.afterSigning.play(structure, projects, today);
      const signings = await this.bulk.knownSignings(this.database.reader);
      const { reminders, ...bulk } = finishedBulk(part, today, { planReminders, officeUnitId, signings, afterSigning });
      const ofPart = this.past.work(reminders, past);
      if (!(await this.isWritten(part))) {
        await this.unitOfWork.run(async (tx) => {
          await this.write.part(tx, actor, { ...bulk, reminders: [] });
          await this.afterSigning.run(tx, afterSigning);
          await this.past.reminders(tx, ofPart);
        });
      }
      for (const one of ofPart) worked.push(one);
      written += part.length;
      progress(`已写入 ${String(written)} 家企业`, `${String(written)} enterprises written`);
    }
    await this.past.deliveries(worked, past);
    await this.changes.run(seed, structure, today);
    await this.decisions.run(seed);
    await this.unitOfWork.run((tx) => this.write.complete(tx, actor, { seed, enterprises }));
    return made('made', written);
  }

  /** What was cut off in the middle goes on where it stopped. */
  private async isWritten([first]: readonly ReferenceEnterprise[]): Promise<boolean> {
    return (
      (await this.database.reader.first(sql`SELECT id FROM enterprise WHERE id = ${first?.id ?? ''}`)) !== undefined
    );
  }
}
