import { describe, expect, it } from '@jest/globals';
import { type Actor, type Grant, ROLES, type Role } from '#libs/http';
import { PERMISSIONS } from './permission-matrix.js';
import { isOperation, mayAny, permit, permittedOperations, reachOf } from './permissions.js';

const OPERATIONS = Object.keys(PERMISSIONS);
const OTHERS = Object.entries(PERMISSIONS).filter(([, { self }]) => self !== true);
/** What writes a fact, or changes what facts say. */
const FACTS =
  `enterprise.create enterprise.change contact_person.create contact_person.change introducer.create introducer.change
  activity.log touch.log waiver.give evidence.void status.change project.create project.change intent.give contract.sign
  amendment.record progress.record project.terminate receipt.submit receipt.verify receipt.reject reversal.record file.upload event.create event.change`.split(
    /\s+/,
  );
const OFFICE_ONLY =
  `unit.create unit.change user.create user.change user.invite receipt.verify receipt.reject target.set
  rule_set.create audit.read import.bundle`.split(/\s+/);

describe('the matrix says who may do what (domain.md §2)', () => {
  it('has the rows that these rules speak of', () => {
    expect([...FACTS, ...OFFICE_ONLY].filter((operation) => !isOperation(operation))).toEqual([]);
    expect(isOperation('constructor')).toBe(false);
  });

  it.each(FACTS)('%s: neither a scheduler nor a leader', (operation) => {
    expect(PERMISSIONS[operation]).toMatchObject({ scheduler: '-', leader: '-' });
  });

  it.each(OFFICE_ONLY)('%s: the office alone', (operation) => {
    expect(PERMISSIONS[operation]).toMatchObject({
      member: '-',
      lead: '-',
      scheduler: '-',
      office: 'all',
      leader: '-',
    });
  });

  it('a leader only reads, and writes an instruction (批示)', () => {
    const reads = /\.(list|read|timeline|history|export|headline|rows|tables|templates)$/;
    const writes = OTHERS.filter(([operation, { leader }]) => leader !== '-' && !reads.test(operation));
    expect(writes.map(([operation]) => operation)).toEqual(['difficulty.instruct']);
  });

  it('a scheduler sees no contact details', () => {
    const details = OPERATIONS.filter((operation) => operation.startsWith('contact_person.'));
    expect(details.filter((operation) => PERMISSIONS[operation]?.scheduler !== '-')).toEqual([]);
  });

  it('a leader sees them masked', () => {
    expect(PERMISSIONS['contact_person.reveal']?.leader).toBe('-');
  });

  it('a member waives and voids nothing', () => {
    expect([PERMISSIONS['waiver.give'], PERMISSIONS['evidence.void']]).toMatchObject([
      { member: '-' },
      { member: '-' },
    ]);
  });

  it('the office may all but answer for an owner and instruct, and a lead all that a member may', () => {
    const notTheOffices = OTHERS.filter(([, { office }]) => office !== 'all').map(([operation]) => operation);
    expect(notTheOffices).toEqual(['ownership_request.answer', 'difficulty.instruct']);
    expect(OTHERS.filter(([, { member, lead }]) => member !== '-' && lead !== member)).toEqual([]);
  });
});

describe.each(OTHERS)('%s', (operation, row) => {
  it.each(ROLES)('%s: of the own unit, of another, of no unit', (role) => {
    const actor = acting(grant(role, 'A'));
    const refusal = row[role] === '-' ? 'forbidden' : row.refusal;
    expect(mayAny(actor, operation)).toBe(row[role] !== '-');
    expect(answer(actor, operation, ['A', 'C'])).toBe(row[role] === '-' ? refusal : 'let in');
    expect(answer(actor, operation, ['B'])).toBe(row[role] === 'all' ? 'let in' : refusal);
    expect(answer(actor, operation, [])).toBe(row[role] === 'all' ? 'let in' : refusal);
  });

  it('the lead of the office unit is its director, and may what the office may', () => {
    const director = acting({ ...grant('lead', 'O'), unitKind: 'office' });
    expect(reachOf(director, operation)).toEqual(reachOf(acting(grant('office', 'O')), operation));
  });

  it('nobody without a grant', () => {
    expect(answer(acting(), operation, ['A'])).toBe('forbidden');
  });
});

describe('with two grants (兼职), each is for its own unit', () => {
  it('one reaches both, each once', () => {
    const both = acting(grant('member', 'A'), grant('lead', 'B'), grant('lead', 'A'));
    expect(reachOf(both, 'activity.log')).toEqual(['A', 'B']);
  });

  it('a lead of one unit is no lead of the other', () => {
    const both = acting(grant('member', 'A'), grant('lead', 'B'));
    expect(answer(both, 'waiver.give', ['B'])).toBe('let in');
    expect(answer(both, 'waiver.give', ['A'])).toBe('forbidden');
  });
});

describe('what concerns only oneself', () => {
  it.each(OPERATIONS.filter((operation) => PERMISSIONS[operation]?.self === true))('%s needs no grant', (operation) => {
    const nobody = acting();
    expect(() => {
      permit(nobody, operation, { selfUserId: nobody.userId });
    }).not.toThrow();
    expect(permittedOperations(nobody)).toContain(operation);
  });
});

it('an operation without a row is a mistake of the program, not a refusal', () => {
  expect(() => mayAny(acting(grant('office', 'O')), 'no.such')).toThrow('the permission matrix has no row no.such');
});

function grant(role: Role, unitId: string): Grant {
  return { role, unitId, unitKind: role === 'office' || role === 'scheduler' ? 'office' : 'field_team' };
}

function acting(...grants: Grant[]): Actor {
  return { userId: 'u-1', username: 'somebody', name: '某人', grants, via: 'session', requestId: 'r-1' };
}

function answer(actor: Actor, operation: string, ownUnits: readonly string[]): unknown {
  try {
    permit(actor, operation, { ownUnits });
  } catch (refusal) {
    return (refusal as { code?: unknown }).code;
  }
  return 'let in';
}
