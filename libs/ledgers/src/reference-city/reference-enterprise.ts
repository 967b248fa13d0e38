import type { ContactDetails, EnterpriseFacts, HonourHeld } from '#libs/enterprises';
import type { BusinessDate, Instant } from '#libs/kernel';
import type { FinishedFact, FinishedProject } from '#libs/pipeline';
import type { OwnershipPlay } from './play-ownership.js';

export type ContactPersonRow = ContactDetails & { readonly id: string; readonly enterpriseId: string };

/** One enterprise of a generated city with all that happened to it. */
export interface ReferenceEnterprise {
  readonly id: string;
  readonly facts: EnterpriseFacts;
  readonly honours: readonly HonourHeld[];
  readonly people: readonly ContactPersonRow[];
  readonly status: 'active' | 'paused' | 'lost';
  readonly statusReason: string | null;
  readonly pausedUntil: BusinessDate | null;
  readonly nextAction: { readonly on: BusinessDate; readonly kind: string; readonly what: string } | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly evidence: readonly FinishedFact[];
  readonly ownership: OwnershipPlay;
  /** Those of which it is the principal. */
  readonly projects: readonly FinishedProject[];
}
