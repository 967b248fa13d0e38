import type { Role } from '../shared/session/me';
import type { ScreenPath } from './screen-code';

/** Where each role begins: the first of these that there is and that they may open. */
export const START: Readonly<Record<Role, readonly ScreenPath[]>> = {
  member: ['/today', '/enterprises'],
  lead: ['/board', '/enterprises'],
  scheduler: ['/dispatch', '/board'],
  office: ['/headline', '/board'],
  leader: ['/headline', '/board'],
};
