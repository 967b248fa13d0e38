import type { Actor, Grant, Role } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { PERMISSIONS, type Permission } from './permission-matrix.js';

/** What an operation is done to. */
export interface Subject {
  /** The units for which it is their own. */
  readonly ownUnits?: readonly string[];
  /** The person whose it is. */
  readonly selfUserId?: string;
}

/**
 * Without a subject: may they do it at all? With one: may they do it here?
 * @throws forbidden; not_found where the row says so
 */
export function permit(actor: Actor, operation: string, subject?: Subject): void {
  if (!mayAny(actor, operation)) throw commonProblems.forbidden({ operation });
  if (subject === undefined || mayHere(actor, operation, subject)) return;
  const { refusal } = permissionOf(operation);
  throw refusal === 'not_found' ? commonProblems.not_found() : commonProblems.forbidden({ operation });
}

/** For anything whatever: what a route asks before it knows the subject. */
export function mayAny(actor: Actor, operation: string): boolean {
  const permission = permissionOf(operation);
  return permission.self === true || actor.grants.some((grant) => permission[columnOf(grant)] !== '-');
}

function mayHere(actor: Actor, operation: string, { ownUnits = [], selfUserId }: Subject): boolean {
  const reach = reachOf(actor, operation);
  return reach === 'all' || selfUserId === actor.userId || reach.some((unitId) => ownUnits.includes(unitId));
}

/** All units, or the units for which the actor may. */
export function reachOf(actor: Pick<Actor, 'grants'>, operation: string): 'all' | readonly string[] {
  const permission = permissionOf(operation);
  if (permission.self === true || actor.grants.some((grant) => permission[columnOf(grant)] === 'all')) return 'all';
  const own = actor.grants.filter((grant) => permission[columnOf(grant)] === 'own');
  return [...new Set(own.map(({ unitId }) => unitId))];
}

/** What a screen may offer. */
export function permittedOperations(actor: Actor): string[] {
  return Object.keys(PERMISSIONS).filter((operation) => mayAny(actor, operation));
}

export function isOperation(code: string): boolean {
  return Object.hasOwn(PERMISSIONS, code);
}

/** A lead of the office unit is its director: the rights of the office (domain.md §2). */
function columnOf({ role, unitKind }: Pick<Grant, 'role' | 'unitKind'>): Role {
  return role === 'lead' && unitKind === 'office' ? 'office' : role;
}

function permissionOf(operation: string): Permission {
  const permission = PERMISSIONS[operation];
  if (permission === undefined) throw new Error(`the permission matrix has no row ${operation}`);
  return permission;
}
