/** Units, people and their grants, sign-in, and the permission matrix (domain.md §2). */
export { City } from './city.js';
export { actingUnit, isOffice } from './domain/acting-unit.js';
export { PERMISSIONS } from './domain/permission-matrix.js';
export { permit, reachOf } from './domain/permissions.js';
export type { Responsibility } from './domain/succession.js';
export { isActiveOn, nameOn, type Unit, type UnitThen } from './domain/unit.js';
export { EndByDate } from './end-by-date.js';
export { GrantsEnded, HandedOver, UnitDissolved, WorkCalendarChanged } from './events.js';
export { FindUnits } from './find-units.js';
export { HandOver } from './hand-over.js';
export { type OpenCounts, OpenWork, type OpenWorkKeeper } from './open-work.js';
export { EndByDateModule, OrganisationModule } from './organisation.module.js';
export { Recognise } from './recognise.js';
export { Responsibilities, type ResponsibilityKeeper } from './responsibilities.js';
export { hashPassword, newSecret } from './secrets.js';
export { Staff } from './staff.js';
export type { CityGiven } from './store/city.store.js';
export { SESSIONS_ENDED } from './store/session.store.js';
export { type Post, StaffStore } from './store/staff.store.js';
export { Successions } from './successions.js';
export { systemActor } from './system-actor.js';
export { Units } from './units.js';

export { Users } from './users.js';
export { WorkCalendars } from './work-calendars.js';
