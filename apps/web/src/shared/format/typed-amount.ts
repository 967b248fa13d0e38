export const AMOUNT_UNITS = { yuan: 1, wan: 10_000, yi: 100_000_000 } as const;

export type TypedUnit = keyof typeof AMOUNT_UNITS;

/** Units that may stand behind a figure, by their zeros, and the one of the three that the field then shows. */
const NAMED: Readonly<Record<string, readonly [zeros: number, unit: TypedUnit]>> = {
  亿: [8, 'yi'],
  千万: [7, 'wan'],
  百万: [6, 'wan'],
  万: [4, 'wan'],
  元: [0, 'yuan'],
};
const TYPED = /^¥?(\d{1,16})(?:\.(\d{1,8}))?(亿|千万|百万|万|元)?元?整?$/;

/** As a keyboard of the other width would have written it: `１．２` and `1。2` are 1.2. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').replaceAll('。', '.');
}

/** Without what groups digits: `3，000`. */
function plainTyped(text: string): string {
  return plainDigits(text).replace(/[,、\s]/g, '');
}

/** What somebody typed, in yuan: `2.6` 亿 is 260,000,000, and `1.2亿` is in any unit. Undefined where it is no amount in whole yuan. */
export function yuanTyped(text: string, unit: TypedUnit): number | undefined {
  const match = TYPED.exec(plainTyped(text));
  if (match === null) return undefined;
  const [, whole = '', part = '', name = ''] = match;
  const scale = NAMED[name]?.[0] ?? String(AMOUNT_UNITS[unit]).length - 1;
  if (part.replace(/0+$/, '').length > scale) return undefined;
  const yuan = Number(`${whole}${part.slice(0, scale).padEnd(scale, '0')}`);
  return Number.isSafeInteger(yuan) ? yuan : undefined;
}

/** The unit that was typed behind the figure. */
export function unitTyped(text: string): TypedUnit | undefined {
  return NAMED[TYPED.exec(plainTyped(text))?.[3] ?? '']?.[1];
}

/** Without the unit that was typed behind it: another one was chosen. */
export function withoutUnit(text: string): string {
  return text.replace(/[亿千百万元整\s]+$/u, '');
}
