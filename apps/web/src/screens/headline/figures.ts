import { currentLanguage } from '../../shared/i18n/i18n';
import type { Figure } from './headline.queries';

/** The amounts of a report are large: in 亿元, in English in billions. */
const LARGE = { 'zh-CN': 100_000_000, en: 1_000_000_000 } as const;

/** A figure by its key; a rule set of another year may not have it. */
export function figureOf(figures: readonly Figure[], key: string): Figure | undefined {
  return figures.find((figure) => figure.key === key);
}

/** An amount in the unit that the heads of the page name. */
export function large(yuan: number): number {
  return yuan / LARGE[currentLanguage()];
}

/** As published: 「677.42」, 「—」 where there is none. Percentages carry their sign where they are a change. */
export function shown(figure: Figure | undefined): string {
  const value = plainValue(figure);
  if (currentLanguage() === 'en' && figure?.unit === 'yi' && value !== undefined) return large(value).toFixed(2);
  const display = figure?.display;
  if (typeof display !== 'string' && typeof display !== 'number') return '—';
  if (figure?.metric === 'growth') return signed(String(display));
  return figure?.unit === 'percent' ? `${String(display)}%` : String(display);
}

/** Yuan, or a count. Undefined for ratios. */
export function plainValue(figure: Figure | undefined): number | undefined {
  return typeof figure?.value === 'number' ? figure.value : undefined;
}

/** The target that a completion is held against, in yuan. */
export function targetOf(figure: Figure | undefined): number | undefined {
  const value: unknown = figure?.value;
  if (typeof value !== 'object' || value === null || !('denominator' in value)) return undefined;
  return typeof value.denominator === 'number' ? value.denominator : undefined;
}

function signed(display: string): string {
  return display.startsWith('-') ? `−${display.slice(1)}%` : `+${display}%`;
}
