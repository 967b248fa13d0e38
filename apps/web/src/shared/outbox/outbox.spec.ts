import { asText, heldUpBehind, nextToSend, type OutboxEntry } from './entry.js';
import { outcomeOf, pauseSeconds } from './outcome.js';
import { onWhatStands, overTheirs } from './rewrite.js';

const entry = (order: number, subject: string, state: OutboxEntry['state'] = 'waiting'): OutboxEntry => ({
  id: `id-${String(order)}`,
  order,
  subject,
  title: '正窗门窗 打电话',
  text: '对方想看厂房',
  path: `/api/v1/enterprises/${subject}/activities`,
  body: { occurredOn: '2026-11-18' },
  files: [],
  loggedAt: '2026-11-18T07:06:00.000Z',
  state,
  problem: null,
});

describe('what waits on the phone goes up in order (screens.md, Offline)', () => {
  it('the earliest first, whatever order the store gives', () => {
    expect(nextToSend([entry(2, 'a'), entry(1, 'b')])?.order).toBe(1);
    expect(nextToSend([])).toBeUndefined();
  });

  it('a conflict holds up only what comes later of its own enterprise', () => {
    const entries = [entry(1, 'a', 'conflict'), entry(2, 'a'), entry(3, 'b'), entry(4, 'a')];
    expect(nextToSend(entries)?.order).toBe(3);
    expect([...heldUpBehind(entries)]).toEqual(['id-2', 'id-4']);
  });

  it('what the server stumbles over lets other enterprises pass', () => {
    const entries = [entry(1, 'a'), entry(2, 'a'), entry(3, 'b')];
    expect(nextToSend(entries, ['a'])?.order).toBe(3);
    expect(nextToSend(entries, ['a', 'b'])).toBeUndefined();
  });

  it('what was logged of the enterprise before the conflict still goes', () => {
    expect(nextToSend([entry(1, 'a'), entry(2, 'a', 'refused')])?.order).toBe(1);
  });

  it.each([
    [201, 'sent'],
    [200, 'sent'],
    [0, 'offline'],
    [500, 'stumbled'],
    [502, 'later'],
    [503, 'later'],
    [429, 'later'],
    [401, 'sign_in'],
    [409, 'conflict'],
    [403, 'refused'],
    [404, 'refused'],
    [422, 'refused'],
  ])('the answer %i: %s', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome);
  });

  it('waits longer after each failure, and never longer than two minutes', () => {
    expect([1, 2, 3, 20].map(pauseSeconds)).toEqual([5, 10, 20, 120]);
  });

  it('as text it says what, when and of whom', () => {
    expect(asText(entry(1, 'a'))).toBe('正窗门窗 打电话 2026-11-18\n对方想看厂房\n2026-11-18 15:06');
  });
});

describe('a next step that replaces another (domain.md §4, rule 6)', () => {
  const seenNext = { on: '2026-11-20', kind: 'call', what: '问用电' };
  const body = { kind: 'call', version: 3, nextAction: { on: '2026-11-25', kind: 'meeting', what: '来看厂房' } };
  const planning: OutboxEntry = { ...entry(1, 'a'), body, seenNext };
  const conflict = (nextAction: unknown) => ({
    code: 'version_conflict',
    status: 409,
    detail: '',
    current: { version: 5, stage: 'contacted', nextAction },
  });

  it('goes up on what stands now while the step that it replaces is still the one that was seen', () => {
    expect(onWhatStands(planning, conflict(seenNext))).toEqual({ ...body, version: 5 });
    expect(onWhatStands({ ...planning, seenNext: null }, conflict(null))).toEqual({ ...body, version: 5 });
  });

  it.each([
    ['another next step', conflict({ ...seenNext, on: '2026-11-21' })],
    ['none any more', conflict(null)],
    ['another reason to say no', { ...conflict(seenNext), code: 'enterprise_owned' }],
  ])('%s is for a person to decide', (_, problem) => {
    expect(onWhatStands(planning, problem)).toBeUndefined();
  });

  it('chosen all the same, it goes over what was shown, and over nothing later', () => {
    expect(overTheirs(body, conflict(null))).toEqual({ ...body, version: 5 });
  });
});
