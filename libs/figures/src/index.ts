/** The metric table, rule sets, targets, and the reports as of any instant (domain.md §6). */

export { VIEWS } from './domain/metrics.js';
export { insertFigureEntries, planFigureEntries } from './figure-entries.js';
export { FiguresModule } from './figures.module.js';
export { type Headline, ReadHeadline } from './read-headline.js';
export type { ReportQuery } from './report-context.js';
export { RuleSets } from './rule-sets.js';
export type { FigureEntryEntity } from './store/figure-entry.entity.js';
export { type TargetGiven, TargetStore } from './store/target.store.js';
