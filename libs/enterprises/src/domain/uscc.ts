/** 统一社会信用代码, GB 32100-2015: no I, O, S, V or Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const MODULUS = 31;
/** 3^(i−1) mod 31 for the first 17 places. */
const WEIGHTS = Array.from({ length: LENGTH - 1 }).reduce<number[]>(
  (weights) => [...weights, ((weights.at(-1) ?? 0) * 3) % MODULUS || 1],
  [],
);
const SHAPE = /^[0-9A-Z]{18}$/;

/** As people type it: full-width, lower case, in groups. */
export function normalUscc(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
}

/** Eighteen letters and digits: a code, right or wrong. Anything else is no code at all. */
export function looksLikeUscc(uscc: string): boolean {
  return SHAPE.test(uscc);
}

/** The 18th character that the first 17 ask for; `undefined` where one of them is not of the alphabet. */
export function checkCharacterOf(first17: string): string | undefined {
  const places = Array.from(first17).map((character) => ALPHABET.indexOf(character));
  if (places.length !== LENGTH - 1 || places.includes(-1)) return undefined;
  const sum = places.reduce((total, place, i) => total + place * (WEIGHTS[i] ?? 0), 0);
  return ALPHABET[(MODULUS - (sum % MODULUS)) % MODULUS];
}

/** Whether a normal code holds its own check (domain.md §3). About 0.4 % of registered ones do not. */
export function isValidUscc(uscc: string): boolean {
  return uscc.length === LENGTH && checkCharacterOf(uscc.slice(0, -1)) === uscc.at(-1);
}
