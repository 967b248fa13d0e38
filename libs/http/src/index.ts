export { type Actor, type Grant, ROLES, type Role, UNIT_KINDS, type UnitKind } from './actor.js';
export { configureApplication, fastifyAdapter, makeLogger } from './application.js';
export { BothLanguagesDto } from './both-languages.dto.js';
export { Creations, Made } from './creations.js';
export {
  type ActingRequest,
  CurrentActor,
  CurrentLanguage,
  OPERATION,
  Operation,
  PUBLIC,
  Public,
} from './decorators.js';
export {
  AsOfField,
  BusinessDateField,
  CountField,
  DecimalField,
  FlagField,
  IdField,
  InstantField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
  YuanField,
} from './fields.js';
export { HttpModule } from './http.module.js';
export { languageOf } from './language.js';
export { cursorOf, keysetOf, PAGE_LIMIT, type Page, PageQuery, page, pageOf } from './page.js';
export { IdPipe } from './validation.js';
