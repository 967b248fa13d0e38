/** Units, people and their grants, sign-in, and the permission matrix (domain.md §2). */
export { City } from './city.js';
export { PERMISSIONS } from './domain/permission-matrix.js';
export { permit, reachOf } from './domain/permissions.js';
export { isActiveOn, nameOn, type Unit } from './domain/unit.js';
export { WorkCalendarChanged } from './events.js';
export { FindUnits } from './find-units.js';
export { OrganisationModule } from './organisation.module.js';
export { hashPassword, newSecret } from './secrets.js';
export type { CityGiven } from './store/city.store.js';
export { systemActor } from './system-actor.js';
export { Units } from './units.js';

export { Users } from './users.js';
export { WorkCalendars } from './work-calendars.js';
