/** Ledgers in: the CSV bundle of a city, and the generated city that stands in for one (ledgers.md). */

export { ImportBundle } from './import-bundle.js';
export { importer } from './importer.js';
export { LedgersModule } from './ledgers.module.js';
export { type EmptyCityMade, MakeEmptyCity } from './make-empty-city.js';
export {
  DEFAULT_ENTERPRISES,
  DEFAULT_SEED,
  MakeReferenceCity,
  REFERENCE_PASSWORD,
} from './make-reference-city.js';
