import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { queueOf, queuesOn } from './domain/queues.js';

/** The queues of today, made from the units. */
@Injectable()
export class DeliveryQueues {
  constructor(
    private readonly units: FindUnits,
    private readonly clock: Clock,
  ) {}

  /** The code of each field team, and `others`. */
  async all(): Promise<string[]> {
    return queuesOn(await this.units.all(), this.clock.today());
  }

  async queueOf(unitId: string): Promise<string> {
    const units = await this.units.all();
    return queueOf(unitId, new Map(units.map((unit) => [unit.id, unit])), this.clock.today());
  }
}
