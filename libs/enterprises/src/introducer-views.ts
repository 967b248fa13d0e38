import { isoOf } from '#libs/kernel';
import type { IntroducerFacts } from './domain/introducer-facts.js';
import type { Introducer } from './store/introducer.store.js';

export interface IntroducerView extends IntroducerFacts {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
}

export function introducerView({ id, version, kind, name, areaCode, note, recordedAt }: Introducer): IntroducerView {
  return { id, version, kind, name, areaCode, note, recordedAt: isoOf(recordedAt) };
}
