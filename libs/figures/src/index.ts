/** The metric table, rule sets, targets, and the reports as of any instant (domain.md §6). */

export type { Headline } from './compute-headline.js';
export { VIEWS } from './domain/metrics.js';
export { insertFigureEntries, planFigureEntries } from './figure-entries.js';
export { FiguresModule } from './figures.module.js';
export { ReadHeadline } from './read-headline.js';
export { ReportThread } from './report-thread.js';
export type { ReportQuery } from './reports.js';
export { RuleSets } from './rule-sets.js';
export type { FigureEntryEntity } from './store/figure-entry.entity.js';
export { type TargetGiven, TargetStore } from './store/target.store.js';
