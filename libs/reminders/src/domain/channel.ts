import type { ChannelCode } from './delivery.js';

/** What is said, before a channel gives it its shape. No unmasked phone number is ever in it. */
export interface Message {
  /** Of the delivery: what a receiver may know a repeat by. */
  readonly deliveryId: string;
  readonly title: string;
  /** Whole lines of plain text, in order; a digest has many. */
  readonly lines: readonly string[];
  /** Where the page is, and signed one-click actions for the one person it is for; a group gets the page alone. */
  readonly links: readonly MessageLink[];
  /** An earlier attempt may have arrived (reminders.md: 补发). */
  readonly isRepeat: boolean;
  /** It is sent after its time. */
  readonly isLate: boolean;
}

export interface MessageLink {
  readonly text: string;
  readonly url: string;
}

/** How an attempt ended, by what the platform said. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly code?: string }
  /** Never to be tried again as it is: a wrong key, a refused recipient. */
  | { readonly kind: 'final'; readonly code: string; readonly reason: string }
  /** It did not arrive, and may later. */
  | { readonly kind: 'retry'; readonly code: string; readonly reason: string; readonly afterSeconds?: number }
  /** Nobody knows whether it arrived: a timeout, a connection lost after the request was sent. */
  | { readonly kind: 'unknown'; readonly code: string; readonly reason: string };

/** One adapter behind one small interface. Target is the opened setting of the unit or person. Never throws. */
export interface Channel<Target = unknown> {
  readonly code: ChannelCode;
  send(message: Message, target: Target, signal: AbortSignal): Promise<SendOutcome>;
}
