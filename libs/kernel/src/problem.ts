export type Language = 'zh' | 'en';

interface ProblemText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** One field of the input, and what is wrong with it. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export type ProblemParams = Readonly<Record<string, unknown>>;

const TEXTS = new Map<string, ProblemText>();

/**
 * A refusal that the caller can act on: a stable code, an HTTP status, facts as codes and dates.
 * Words are put to it at the edge, in the reader's language.
 */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly params: ProblemParams = {},
    readonly errors?: readonly FieldError[],
  ) {
    super(code);
    this.name = 'Problem';
  }

  get status(): number {
    return textOf(this.code).status;
  }

  /** Its sentence; a placeholder `{name}` is filled with the parameter, a code such as a stage in words. */
  detail(language: Language): string {
    return textOf(this.code)[language].replace(/\{(\w+)\}/g, (_, name: string) =>
      inWords(name, this.params[name], language),
    );
  }
}

type ProblemMaker = (params?: ProblemParams, errors?: readonly FieldError[]) => Problem;

/** Declares problems: code, status and both texts in one place. A code is declared once. */
export function defineProblems<Code extends string>(
  texts: Readonly<Record<Code, ProblemText>>,
): Readonly<Record<Code, ProblemMaker>> {
  const makers = {} as Record<Code, ProblemMaker>;
  for (const code of Object.keys(texts) as Code[]) {
    if (TEXTS.has(code)) throw new Error(`problem ${code} is declared twice`);
    TEXTS.set(code, texts[code]);
    makers[code] = (params, errors) => new Problem(code, params, errors);
  }
  return makers;
}

/** Every problem that was declared, for the API document and the test of the texts. */
export function declaredProblems(): ReadonlyMap<string, ProblemText> {
  return TEXTS;
}

type WordTable = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
const WORDS = new Map<string, WordTable>();

/** How the codes of a parameter read in a sentence, e.g. `stage`: `signed` is 签约. */
export function defineWords(parameter: string, words: WordTable): void {
  WORDS.set(parameter, words);
}

function inWords(parameter: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) {
    return value.map((one) => inWords(parameter, one, language)).join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '—';
  return WORDS.get(parameter)?.[value]?.[language] ?? value;
}

function textOf(code: string): ProblemText {
  const text = TEXTS.get(code);
  if (text === undefined) throw new Error(`problem ${code} is not declared`);
  return text;
}
