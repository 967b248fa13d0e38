import { moveTo } from './moves';

describe('what a dropped card asks for (domain.md §4, rule 1)', () => {
  it.each([
    ['intent', 'signed', { kind: 'asks', evidence: 'signed' }],
    ['signed', 'funds_in_place', { kind: 'asks', evidence: 'funds_in_place' }],
    ['contacted', 'contacted', { kind: 'stays' }],
    ['signed', 'contacted', { kind: 'backward' }],
    ['contacted', 'intent', { kind: 'skips', missing: ['visited'] }],
    ['visited', 'funds_in_place', { kind: 'skips', missing: ['intent', 'signed'] }],
  ] as const)('from %s to %s', (from, to, move) => {
    expect(moveTo(from, to)).toEqual(move);
  });
});
