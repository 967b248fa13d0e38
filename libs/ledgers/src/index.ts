/** Ledgers in: the CSV bundle of a city, and the generated city that stands in for one (ledgers.md). */
export { type BadRow } from './domain/bad-row.js';
export { FLAGS, type Flag, type Place } from './domain/flags.js';
export { type ImportSummary } from './domain/summary.js';
export { ImportBundle, type Progress, type RefusedBundle, type TakenBundle } from './import-bundle.js';
export { importer } from './importer.js';
export { LedgersModule } from './ledgers.module.js';
export { type EmptyCityMade, MakeEmptyCity } from './make-empty-city.js';
export {
  DEFAULT_ENTERPRISES,
  DEFAULT_SEED,
  MakeReferenceCity,
  REFERENCE_PASSWORD,
  type ReferenceCityMade,
} from './make-reference-city.js';
