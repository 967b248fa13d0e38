import type { Instant } from '#libs/kernel';
import { stillValid } from './invitation.js';

const at = (micros: number): Instant => micros as Instant;

describe('an invitation', () => {
  it('holds until the instant at which it expires', () => {
    expect(stillValid({ invitationExpiresAt: at(11) }, at(10))).toEqual({ invitationExpiresAt: 11 });
    expect(() => stillValid({ invitationExpiresAt: at(10) }, at(10))).toThrow('invitation_expired');
  });

  it('that was used, or that a later one took the place of, is nobody’s', () => {
    expect(() => stillValid(undefined, at(10))).toThrow('invitation_invalid');
    expect(() => stillValid({ invitationExpiresAt: null }, at(10))).toThrow('invitation_invalid');
  });
});
