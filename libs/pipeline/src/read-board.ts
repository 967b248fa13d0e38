import { Injectable } from '@nestjs/common';
import { type EnterpriseItem, type ListQuery, ReadEnterprises } from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { STAGES, type Stage } from './domain/stage.js';

export type BoardFilter = Omit<ListQuery, 'q' | 'sort' | 'stage'> & { readonly stage?: Stage | undefined };

export interface BoardColumn {
  readonly stage: Stage;
  readonly count: number;
  readonly amountYuan: number;
  readonly arrivedThisWeek: number;
  readonly cards: readonly ReturnType<typeof cardOf>[];
  readonly nextCursor: string | null;
}

export interface Board {
  readonly columns: readonly BoardColumn[];
}

/** Five columns, each with its count, its amount and its first cards: the list of each stage, in one request. */
@Injectable()
export class ReadBoard {
  constructor(private readonly enterprises: ReadEnterprises) {}

  async run(actor: Actor, filter: BoardFilter): Promise<Board> {
    const stages = filter.stage === undefined ? STAGES : [filter.stage];
    return { columns: await Promise.all(stages.map((stage) => this.column(actor, stage, filter))) };
  }

  private async column(actor: Actor, stage: Stage, filter: BoardFilter): Promise<BoardColumn> {
    const query: ListQuery = { status: 'active', ...filter, stage };
    const { items, nextCursor } = await this.enterprises.list(actor, query);
    const { count, amountYuan, arrived } = await this.enterprises.totalsOf(actor, query);
    return { stage, count, amountYuan, arrivedThisWeek: arrived, cards: items.map(cardOf), nextCursor };
  }
}

function cardOf(item: EnterpriseItem) {
  const {
    id,
    version,
    name,
    shortName,
    chain,
    amountYuan,
    stageOn,
    lastActivityOn,
    nextAction,
    responsibleUserId,
    owner,
    flags,
  } = item;
  const honours = item.honours.map(({ honour }) => honour);
  return {
    id,
    version,
    name,
    shortName,
    chain,
    honours,
    amountYuan,
    stageOn,
    lastActivityOn,
    nextAction,
    responsibleUserId,
    ownerUnitId: owner?.unitId ?? null,
    flags,
  };
}
