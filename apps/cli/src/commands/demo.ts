import { DEFAULT_ENTERPRISES, DEFAULT_SEED, MakeReferenceCity } from '#libs/ledgers';
import type { Command } from '../command.js';

const MOST_ENTERPRISES = 1_000_000;

export const demo: Command = {
  name: 'demo',
  summary: '生成示范城市 / make the reference city: invented, lively, the same for the same seed',
  options: { 'seed=': String(DEFAULT_SEED), 'enterprises=': String(DEFAULT_ENTERPRISES) },
  async run({ app, options, out }) {
    const seed = wholeNumber(options['seed'], DEFAULT_SEED, Number.MAX_SAFE_INTEGER);
    const enterprises = wholeNumber(options['enterprises'], DEFAULT_ENTERPRISES, MOST_ENTERPRISES);
    if (seed === undefined || enterprises === undefined) {
      out.progress(
        `--seed, --enterprises: 要填正整数 / positive whole numbers (--enterprises ≤ ${String(MOST_ENTERPRISES)})`,
      );
      return 2;
    }
    const made = await app.get(MakeReferenceCity).run({
      seed,
      enterprises,
      progress: (zh, en) => {
        out.progress(`${zh}  ${en}`);
      },
    });
    out.result(JSON.stringify(made, null, 2));
    return 0;
  },
};

function wholeNumber(given: string | boolean | undefined, otherwise: number, most: number): number | undefined {
  if (given === undefined) return otherwise;
  const number = Number(given);
  return Number.isSafeInteger(number) && number > 0 && number <= most ? number : undefined;
}
