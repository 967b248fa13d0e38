import { jest } from '@jest/globals';
import { Database } from '#libs/database';
import { businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';

const TODAY = businessDate('2026-11-20');
/** Of one length, so that the same is asked of each. */
const HELD = '佛山市甲光门窗有限公司';
const TARGET = '佛山市乙明门窗有限公司';
const UNKNOWN = '佛山市丙亮门窗有限公司';
const ROUNDS = 15;
/** Whatever else the machine does only adds to a call: it is asked again until the least is its own. */
const MOST_ROUNDS = 300;
/** Far above what chance does to the least of many calls; far below what a wait would do. */
const MUCH = 4;

describe('the blind lookup tells nothing beside its answer (domain.md §5.2)', () => {
  let city: City;
  let asking: Person;

  beforeAll(async () => {
    city = await City.start(TODAY);
    const one = await city.signIn('gdq1-member');
    asking = await city.signIn('gdq2-member');
    const { id } = await one.does<{ id: string }>('/enterprises', { name: HELD });
    await one.does(`/enterprises/${id}/activities`, { kind: 'meeting', occurredOn: TODAY, summary: '洽谈' });
    await one.does(`/enterprises/${id}/contact-persons`, { name: '王某', phones: ['13812345678'] });
    const target = await one.post('/enterprises', { name: TARGET, confirmNotDuplicate: [id] });
    expect(target.status).toBe(201);
  });
  afterAll(async () => {
    await city.close();
  });

  const lookUp = async (words: string): Promise<string> =>
    (await asking.reads<{ verdict: string }>(`/enterprises/lookup?q=${encodeURIComponent(words)}`)).verdict;

  /** What is asked of the database meanwhile: each question without its values, and however long its lists are. */
  const heardOf = async (words: string): Promise<string[]> => {
    const asked: string[] = [];
    const { reader } = city.server.app.get(Database);
    const run = reader.run.bind(reader);
    const spy = jest.spyOn(reader, 'run').mockImplementation((statement) => {
      asked.push(statement.text.replace(/\((?:NULL|\?(?:, \?)*)\)/g, '(…)').replace(/\s+/g, ' '));
      return run(statement);
    });
    await lookUp(words);
    spy.mockRestore();
    return asked.filter((text) => !/audit_seal|audit_entry|pg_locks/.test(text)).sort(); // the sealer's
  };

  /** What else goes on in the process only adds to it: the least that is heard is its own. */
  const questionsOf = async (words: string): Promise<string[]> => {
    const heard = [await heardOf(words), await heardOf(words), await heardOf(words)];
    return heard.reduce((least, one) => (one.length < least.length ? one : least));
  };

  it('asks the same of the database for what is held, free and unknown', async () => {
    expect([await lookUp(HELD), await lookUp(TARGET), await lookUp(UNKNOWN)]).toEqual(['held', 'free', 'free']);
    const held = await questionsOf(HELD);
    expect(held.length).toBeGreaterThan(3);
    expect(await questionsOf(TARGET)).toEqual(held);
    expect(await questionsOf(UNKNOWN)).toEqual(held);
    expect(await questionsOf('13812345678')).toHaveLength(held.length);
  });

  it('takes about as long for each of them', async () => {
    const least = new Map([HELD, TARGET, UNKNOWN].map((words): [string, number] => [words, Number.POSITIVE_INFINITY]));
    const ratio = (): number => Math.max(...least.values()) / Math.min(...least.values());
    for (let round = 0; round < ROUNDS || (ratio() >= MUCH && round < MOST_ROUNDS); round += 1) {
      if (round % 5 === 0) city.clock.advance(61);
      for (const [words, time] of least) {
        const began = performance.now();
        await lookUp(words);
        least.set(words, Math.min(time, performance.now() - began));
      }
    }
    expect(ratio()).toBeLessThan(MUCH);
  });
});
