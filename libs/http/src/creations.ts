import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#libs/database';
import { commonProblems, idFrom, newId } from '#libs/kernel';
import type { Actor } from './actor.js';
import { ClientCreationEntity } from './store/client-creation.entity.js';

export interface Creation {
  readonly id: string;
  /** The same was created before: answer what exists. */
  readonly again: boolean;
}

/** What a creating use case answers: 201 the first time, 200 when it was asked again. */
export class Made<Body> {
  constructor(
    readonly body: Body,
    readonly again: boolean,
  ) {}
}

/**
 * Creating has the effect of once (api.md): the client's `id`, or its `Idempotency-Key` made into one, is remembered with the
 * hash of the body, in the transaction of what it creates.
 */
@Injectable()
export class Creations {
  /** @throws id_reused where the id was used for something else, or by somebody else */
  async begin(
    tx: Transaction,
    actor: Actor,
    kind: string,
    body: { readonly id?: string | undefined },
    /** Of which record it is created. */
    of?: string,
  ): Promise<Creation> {
    const { id: chosen, ...rest } = body;
    const id = chosen?.toLowerCase() ?? this.idOfKey(actor, kind);
    if (id === undefined) return { id: newId(), again: false };
    await tx.lockKeys([`creation ${id}`]);
    const bodyHash = createHash('sha256')
      .update(canonical({ of, ...rest }))
      .digest('hex');
    const known = await tx.first<{ kind: string; bodyHash: string; actorId: string }>(
      sql`SELECT kind, body_hash AS "bodyHash", actor_id AS "actorId" FROM client_creation WHERE id = ${id}`,
    );
    if (known === undefined) {
      await tx.insert(ClientCreationEntity, { id, kind, bodyHash, actorId: actor.userId, recordedAt: tx.recordedAt });
      return { id, again: false };
    }
    if (known.kind !== kind || known.bodyHash !== bodyHash || known.actorId !== actor.userId) {
      throw commonProblems.id_reused({ id });
    }
    return { id, again: true };
  }

  private idOfKey(actor: Actor, kind: string): string | undefined {
    return actor.idempotencyKey === undefined ? undefined : idFrom(actor.userId, kind, actor.idempotencyKey);
  }
}

/** JSON with sorted keys: the same content gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
