import { businessDate } from '#libs/kernel';
import { difficultyAfter, isEscalatedTo, isOverdue, type Level } from './difficulty.js';

const at = (level: Level, state: 'open' | 'resolved' = 'open', leaderId: string | null = null) => ({
  level,
  state,
  leaderId,
});

describe('difficulties climb from the unit to the office to the city leader (domain.md §4)', () => {
  it('one level at a time', () => {
    expect(difficultyAfter('escalate', at('unit'))).toEqual({ level: 'office', state: 'open' });
    expect(difficultyAfter('escalate', at('office'))).toEqual({ level: 'city_leader', state: 'open' });
    expect(() => difficultyAfter('escalate', at('city_leader'))).toThrow('difficulty_at_the_top');
  });

  it.each(['unit', 'office'] as const)('no leader writes on what is still with the %s', (level) => {
    expect(() => difficultyAfter('instruct', at(level))).toThrow('difficulty_not_escalated');
  });

  it.each(['assign', 'escalate', 'instruct', 'resolve'] as const)('%s: not once it is resolved', (action) => {
    expect(() => difficultyAfter(action, at('city_leader', 'resolved'))).toThrow('difficulty_not_possible');
  });

  it('reopens only what is resolved, at the level where it was', () => {
    expect(difficultyAfter('reopen', at('office', 'resolved'))).toEqual({ level: 'office', state: 'open' });
    expect(() => difficultyAfter('reopen', at('office'))).toThrow('difficulty_not_possible');
  });

  it('is the matter of the leader to whom it went, or of any where none is named', () => {
    expect(isEscalatedTo(at('city_leader', 'open', 'a'), 'a')).toBe(true);
    expect(isEscalatedTo(at('city_leader', 'open', 'a'), 'b')).toBe(false);
    expect(isEscalatedTo(at('city_leader'), 'b')).toBe(true);
    expect(isEscalatedTo(at('office'), 'b')).toBe(false);
  });

  it('its last day is not overdue', () => {
    const due = { state: 'open', dueOn: '2026-05-08' };
    expect(isOverdue(due, businessDate('2026-05-08'))).toBe(false);
    expect(isOverdue(due, businessDate('2026-05-09'))).toBe(true);
    expect(isOverdue({ ...due, state: 'resolved' }, businessDate('2026-05-09'))).toBe(false);
  });
});
