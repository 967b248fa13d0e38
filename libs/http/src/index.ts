export { type Actor, type Grant, type Role, ROLES, UNIT_KINDS, type UnitKind } from './actor.js';
export { API_PREFIX, configureApplication, FILE_LIMIT_BYTES, fastifyAdapter, makeLogger } from './application.js';
export { Creations, type Creation, Made } from './creations.js';
export { type ActingRequest, CurrentActor, Operation, OPERATION, Public, PUBLIC } from './decorators.js';
export {
  AsOfField,
  BusinessDateField,
  CountField,
  DecimalField,
  FlagField,
  IdField,
  InstantField,
  isText,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
  YuanField,
} from './fields.js';
export { HttpModule } from './http.module.js';
export { cursorOf, type Keyset, keysetOf, type Page, page, PAGE_LIMIT, PageQuery, pageOf } from './page.js';
export { fieldError, languageOf, problemBody } from './problem.filter.js';
export { IdPipe } from './validation.js';
