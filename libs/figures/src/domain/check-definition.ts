import { METRIC_KEYS, RELATIONS, VIEWS } from './metrics.js';
import type { FigureDefinition, PublishedUnit, RuleSetDefinition } from './rule-set.js';

const UNITS: readonly PublishedUnit[] = ['count', 'wan', 'yi', 'yi_whole', 'percent', 'points', 'by_kind'];

/** What is wrong with a definition that came from outside; undefined where nothing is. */
export function checkDefinition(definition: RuleSetDefinition): string | undefined {
  const given = definition as Partial<RuleSetDefinition>;
  if (!Array.isArray(given.figures) || !Array.isArray(given.byMonth) || typeof given.byUnit !== 'object') {
    return 'figures, byUnit, byMonth';
  }
  if (!Array.isArray(given.largeProjectsYuan) || !given.largeProjectsYuan.every(Number.isSafeInteger))
    return 'largeProjectsYuan';
  const lists = [given.figures, given.byMonth, ...VIEWS.map((view) => given.byUnit?.[view])];
  for (const list of lists) {
    if (!Array.isArray(list)) return `byUnit: ${VIEWS.join(', ')}`;
    const wrong = (list as FigureDefinition[]).find((figure) => !isFigure(figure, list as FigureDefinition[]));
    if (wrong !== undefined) return typeof wrong.key === 'string' ? wrong.key : 'key';
  }
  return undefined;
}

function isFigure(figure: FigureDefinition, among: readonly FigureDefinition[]): boolean {
  const { key, name, unit } = figure as Partial<FigureDefinition>;
  if (typeof key !== 'string' || key === '' || typeof name !== 'string' || unit === undefined || !UNITS.includes(unit))
    return false;
  if ('metric' in figure) return METRIC_KEYS.includes(figure.metric);
  if ('targetValue' in figure) return typeof figure.targetValue === 'string';
  if (!RELATIONS.includes(figure.relation)) return false;
  const needed = 'numerator' in figure ? [figure.numerator, figure.denominator] : [figure.of];
  return needed.every((one) => among.some((other) => other.key === one));
}
