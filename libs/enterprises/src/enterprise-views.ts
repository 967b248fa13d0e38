import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { Clock, isoOf } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { areaWords } from './domain/areas.js';
import type { Enterprise, EnterpriseFacts, HonourHeld, NextAction } from './domain/enterprise.js';
import { industryName, isManufacturing } from './domain/industries.js';
import { maskSaid } from './domain/masking.js';
import { isPast } from './domain/ownership.js';
import type { EnterpriseStatus, Stage } from './domain/stage.js';
import { EnterpriseStore } from './store/enterprise.store.js';

export interface OwnerView {
  readonly unitId: string;
  readonly unitName: string | null;
  readonly since: string | null;
  /** The last protected day; null while a project is signed. */
  readonly protectedUntil: string | null;
  /** Protection has lapsed: the next evidence of any unit claims it. */
  readonly isOpen: boolean;
}

/** In a list. */
export interface EnterpriseItem extends EnterpriseFacts {
  readonly id: string;
  readonly version: number;
  /** Province, city, county. */
  readonly region: readonly string[];
  readonly industryName: string | null;
  /** Section C of its industry; null where that is unknown. */
  readonly manufacturing: boolean | null;
  readonly honours: readonly HonourHeld[];
  readonly stage: Stage | null;
  readonly stageOn: string | null;
  readonly status: EnterpriseStatus;
  readonly statusReason: string | null;
  readonly pausedUntil: string | null;
  readonly owner: OwnerView | null;
  readonly responsibleUserId: string | null;
  readonly lastActivityOn: string | null;
  readonly nextAction: NextAction | null;
  readonly amountYuan: number;
  readonly needsReview: boolean;
  readonly flags: readonly string[];
  readonly recordedAt: string;
}

export interface EnterpriseView extends EnterpriseItem {
  readonly restricted: false;
  /** Entered twice: the names and codes of what was merged into it. */
  readonly mergedFrom: readonly { readonly id: string; readonly name: string; readonly uscc: string | null }[];
}

/** Another unit's enterprise: enough to avoid a collision (domain.md §2). */
export interface RestrictedEnterprise {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage | null;
  readonly status: EnterpriseStatus;
  readonly restricted: true;
  readonly owner: OwnerView | null;
}

/** Puts words to codes and units, as the API gives enterprises out. */
@Injectable()
export class EnterpriseViews {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly units: FindUnits,
    private readonly clock: Clock,
  ) {}

  async full(reader: Reader, enterprise: Enterprise): Promise<EnterpriseView> {
    const honours = await this.enterprises.honoursOf(reader, [enterprise.id]);
    const item = await this.item(enterprise, honours.get(enterprise.id) ?? []);
    return { ...item, restricted: false, mergedFrom: await this.enterprises.mergedInto(reader, enterprise.id) };
  }

  async items(reader: Reader, enterprises: readonly Enterprise[]): Promise<EnterpriseItem[]> {
    const honours = await this.enterprises.honoursOf(
      reader,
      enterprises.map(({ id }) => id),
    );
    return Promise.all(enterprises.map((enterprise) => this.item(enterprise, honours.get(enterprise.id) ?? [])));
  }

  async restricted(enterprise: Enterprise): Promise<RestrictedEnterprise> {
    const { id, name, stage, status } = enterprise;
    return { id, name, stage, status, restricted: true, owner: await this.owner(enterprise) };
  }

  private async item(enterprise: Enterprise, honours: readonly HonourHeld[]): Promise<EnterpriseItem> {
    const { id, version, name, shortName, uscc, usccReason, areaCode, city, industryCode, chain, chainPosition } =
      enterprise;
    const { channel, introducerId, parentGroup, stage, stageOn, status, statusReason, pausedUntil } = enterprise;
    const { responsibleUserId, lastActivityOn, nextAction, amountYuan, needsReview, recordedAt } = enterprise;
    return {
      id,
      version,
      name,
      shortName,
      uscc,
      usccReason,
      areaCode,
      region: areaCode === null ? [] : areaWords(areaCode),
      city,
      industryCode,
      industryName: industryCode === null ? null : (industryName(industryCode) ?? null),
      manufacturing: industryCode === null ? null : isManufacturing(industryCode),
      chain,
      chainPosition,
      honours,
      channel,
      introducerId,
      parentGroup,
      stage,
      stageOn,
      status,
      statusReason,
      pausedUntil,
      owner: await this.owner(enterprise),
      responsibleUserId,
      lastActivityOn,
      // Everybody who sees it in full reads this, also those to whom no number is shown.
      nextAction: nextAction === null ? null : { ...nextAction, what: maskSaid(nextAction.what) },
      amountYuan,
      needsReview,
      flags: [...new Set([...(needsReview ? ['needs_review'] : []), ...enterprise.flags])],
      recordedAt: isoOf(recordedAt),
    };
  }

  async owner({ ownerUnitId, ownerSince, protectedUntil }: Enterprise): Promise<OwnerView | null> {
    if (ownerUnitId === null) return null;
    const unit = await this.units.byId(ownerUnitId);
    const since = ownerSince === null ? null : isoOf(ownerSince);
    const isOpen = isPast(protectedUntil, this.clock.today());
    return { unitId: ownerUnitId, unitName: unit?.name ?? null, since, protectedUntil, isOpen };
  }
}
