/** What a sentence was read as. Each guess keeps the words it came from, so that the form can show and correct it. */
export const ACTIVITY_KINDS = [
  'call',
  'message',
  'email',
  'meeting',
  'outbound_visit',
  'inbound_visit',
  'event',
  'note',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export interface KnownEnterprise {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
}

/** Where in the sentence: from (included) to (excluded), in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Guess<Value> extends Span {
  readonly value: Value;
  readonly words: string;
  /** Unsure guesses stand out in the form until somebody looks at them. */
  readonly sure: boolean;
}

export interface PersonNamed {
  readonly name: string;
  readonly title: string | null;
}

export interface NextStep {
  readonly on: string;
  readonly kind: ActivityKind;
}

export interface Reading {
  readonly enterprise: Guess<KnownEnterprise> | null;
  /** Where several may be meant, or one is named with too little: the form asks. */
  readonly candidates: readonly KnownEnterprise[];
  readonly kind: Guess<ActivityKind> | null;
  readonly occurredOn: Guess<string> | null;
  readonly persons: readonly Guess<PersonNamed>[];
  readonly nextStep: Guess<NextStep> | null;
  readonly amountYuan: Guess<number> | null;
  readonly introducer: Guess<string> | null;
  /** 有意向 and the like: a remark; no stage moves by it. */
  readonly interest: Guess<true> | null;
}

export interface ReadingContext {
  readonly today: string;
  readonly enterprises: readonly KnownEnterprise[];
  /** What the city's counties are called: who comes to one of them visits. */
  readonly counties: readonly string[];
  /** Whether one works on a day, by the working calendar. */
  readonly isWorkingDay: (day: string) => boolean;
  /** Syllables of a text in each of their readings, without tones: 覃 → qin, tan. */
  readonly pinyin: (text: string) => readonly (readonly string[])[];
}
