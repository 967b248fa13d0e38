/** Units, people and their grants, sign-in, and the permission matrix (domain.md §2). */
export { City } from './city.js';
export { PERMISSIONS, type Permission, type Reach } from './domain/permission-matrix.js';
export { mayAny, mayHere, permit, permittedOperations, reachOf, type Subject } from './domain/permissions.js';
export { type DatedName, isActiveOn, nameOn, type Unit } from './domain/unit.js';
export { FindUnits } from './find-units.js';
export { OrganisationModule } from './organisation.module.js';
export { hashPassword, newSecret } from './secrets.js';
export type { CityGiven } from './store/city.store.js';
export { systemActor } from './system-actor.js';
export { Units } from './units.js';
export { UserNames } from './user-names.js';
export { Users } from './users.js';
