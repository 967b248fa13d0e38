import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { problems } from './domain/problems.js';
import { IntroducerStore } from './store/introducer.store.js';

/** Who is named as introducer is in the register. */
@Injectable()
export class KnownIntroducers {
  constructor(private readonly introducers: IntroducerStore) {}

  /** @throws unknown_introducer */
  async check(reader: Reader, introducerId: string | null): Promise<void> {
    if (introducerId === null || (await this.introducers.exists(reader, introducerId))) return;
    throw problems.unknown_introducer({ introducerId });
  }
}
