import { Injectable } from '@nestjs/common';
import { list, type Transaction } from '#libs/database';
import { IntroducerStore } from '#libs/enterprises';
import type { Actor, UnitKind } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { FindUnits, isOffice } from '#libs/organisation';
import { problems } from './domain/problems.js';

interface Referring {
  readonly attachments?: readonly string[] | undefined;
  readonly eventId?: string | null | undefined;
  readonly introducerId?: string | null | undefined;
  readonly receivedByUnitId?: string | undefined;
}

/** What an entry refers to must exist, and files must be the writer's own uploads. */
@Injectable()
export class References {
  constructor(
    private readonly units: FindUnits,
    private readonly introducers: IntroducerStore,
  ) {}

  /** @throws file_unknown, event_unknown, unit_not_of_kind, not_found */
  async check(
    tx: Transaction,
    actor: Actor,
    { attachments = [], eventId, introducerId, receivedByUnitId }: Referring,
  ): Promise<void> {
    await this.checkFiles(tx, actor, attachments);
    if (eventId !== undefined && eventId !== null) {
      const rows = await tx.sql`SELECT id FROM city_event WHERE id = ${eventId}`;
      if (rows.length === 0) throw problems.event_unknown({ eventId });
    }
    if (
      introducerId !== undefined &&
      introducerId !== null &&
      (await this.introducers.find(tx, introducerId)) === undefined
    ) {
      throw commonProblems.not_found({ introducerId });
    }
    if (receivedByUnitId !== undefined) await this.checkUnit('receivedByUnitId', receivedByUnitId);
  }

  /** @throws unit_not_of_kind */
  async checkUnit(field: string, unitId: string, kind?: UnitKind): Promise<void> {
    const unit = await this.units.byId(unitId);
    if (unit === undefined || (kind !== undefined && unit.kind !== kind))
      throw problems.unit_not_of_kind({ field, unitId });
  }

  private async checkFiles(tx: Transaction, actor: Actor, fileIds: readonly string[]): Promise<void> {
    if (fileIds.length === 0) return;
    const known = await tx.sql<{ id: string; recordedBy: string }>`
      SELECT id, recorded_by AS "recordedBy" FROM stored_file WHERE id IN ${list(fileIds)}`;
    const own = new Set(
      known.filter(({ recordedBy }) => recordedBy === actor.userId || isOffice(actor)).map(({ id }) => id),
    );
    const fileId = fileIds.find((id) => !own.has(id));
    if (fileId !== undefined) throw problems.file_unknown({ fileId });
  }
}
