import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DatabaseModule, type Reader, type Transaction, UnitOfWork } from '#libs/database';
import { businessDate, type Instant, newId } from '#libs/kernel';
import type { EnterpriseFacts, HonourHeld } from '../domain/enterprise.js';
import { factsAfter, NO_FACTS } from '../domain/enterprise-facts.js';
import type { ListFilter, ListSort, Sight } from '../domain/enterprise-list.js';
import { nameKey } from '../domain/name-key.js';
import { EnterpriseStore, type NewStanding } from './enterprise.store.js';
import { type Asked, EnterpriseListStore } from './enterprise-list.store.js';

const [GDQ1, GDQ2, XIAN, ZHANG] = ['GDQ1', 'GDQ2', 'XIAN', 'ZHANG'] as const;
const DAY = businessDate('2022-03-01');
const VALID = '91440606231956878E';
const OTHER_VALID = '914406051937750985';

describe('the store of enterprises', () => {
  let folder: string;
  let house: TestingModule;
  let reader: Reader;
  const store = new EnterpriseStore();
  const lists = new EnterpriseListStore();

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'enterprises-'));
    house = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ port: 0, host: '127.0.0.1', dataDir: folder }, 'server')],
    }).compile();
    reader = house.get(Database).reader;
  });

  afterEach(async () => {
    await house.get(Database).close();
    rmSync(folder, { recursive: true });
  });

  it('gives back what was entered: a target, without stage and owner', async () => {
    const id = await enter({ name: '佛山市南海正窗门窗有限公司', shortName: '正窗', uscc: VALID });
    expect(await store.find(reader, id)).toMatchObject({
      name: '佛山市南海正窗门窗有限公司',
      uscc: VALID,
      stage: null,
      ownerUnitId: null,
      amountYuan: 0,
      status: 'active',
      needsReview: false,
      nextAction: null,
      version: 1,
    });
  });

  it('holds a USCC once, and a name without USCC once', async () => {
    await enter({ name: '甲有限公司' });
    await enter({ name: '乙有限公司', uscc: VALID });
    await enter({ name: '乙有限公司', uscc: OTHER_VALID });
    await expect(enter({ name: '丙有限公司', uscc: VALID })).rejects.toMatchObject({
      message: expect.stringContaining('UNIQUE') as unknown,
    });
    await expect(enter({ name: '甲 有限公司' })).rejects.toMatchObject({
      message: expect.stringContaining('UNIQUE') as unknown,
    });
  });

  it('finds what may be the same by name key or USCC', async () => {
    const byName = await enter({ name: '甲（广东）有限公司' });
    const byCode = await enter({ name: '乙有限公司', uscc: VALID });
    await enter({ name: '丙有限公司' });
    const likely = await store.likely(reader, { nameKey: nameKey('甲(广东)有限公司'), uscc: VALID });
    expect(likely.map(({ id }) => id).sort()).toEqual([byName, byCode].sort());
  });

  describe('what follows from evidence', () => {
    it('is kept; with a new owner, another is responsible', async () => {
      const id = await enter({ name: '甲有限公司' });
      await stand(id, { ownerUnitId: GDQ1, ownerSince: 20 as Instant, stage: 'contacted', accessUnitIds: [GDQ1] });
      await stand(id, { ownerUnitId: GDQ2, ownerSince: 10 as Instant, stage: 'visited', accessUnitIds: [GDQ2, XIAN] });
      expect(await store.find(reader, id)).toMatchObject({
        stage: 'visited',
        stageOn: '2022-03-01',
        ownerUnitId: GDQ2,
        ownerSince: 10,
        responsibleUserId: ZHANG,
        version: 3,
      });
      expect((await store.accessUnitIdsOf(reader, id)).sort()).toEqual([GDQ2, XIAN].sort());
    });

    it('may come to nothing again: a target without owner and readers', async () => {
      const id = await enter({ name: '甲有限公司' });
      await stand(id, { ownerUnitId: GDQ1, ownerSince: 20 as Instant, stage: 'contacted', accessUnitIds: [GDQ1] });
      await stand(id, { lastActivityAt: null });
      const enterprise = await store.find(reader, id);
      expect(enterprise).toMatchObject({ stage: null, ownerUnitId: null, ownerSince: null, responsibleUserId: null });
      expect(enterprise?.lastActivityAt).toBe(enterprise?.recordedAt);
      expect(await store.accessUnitIdsOf(reader, id)).toEqual([]);
    });

    it('leaves the next action as it is where none is told, and clears it on null', async () => {
      const id = await enter({ name: '甲有限公司' });
      const nextAction = { on: '2022-04-01', kind: 'call', what: '约来访' };
      await stand(id, { nextAction });
      await stand(id, {});
      expect((await store.find(reader, id))?.nextAction).toEqual(nextAction);
      await stand(id, { nextAction: null });
      expect((await store.find(reader, id))?.nextAction).toBeNull();
    });
  });

  it('ends an honour and begins another; nothing is deleted', async () => {
    const unicorn: HonourHeld = { honour: 'unicorn', listName: '胡润', listYear: 2022 };
    const listed: HonourHeld = { honour: 'listed', listName: null, listYear: null };
    const id = await enter({ name: '甲有限公司' }, [unicorn, listed]);
    const later: HonourHeld = { ...unicorn, listYear: 2023 };
    await write((tx) => store.saveHonours(tx, id, [later, listed]));
    expect((await store.honoursOf(reader, [id])).get(id)).toEqual([listed, later]);
    const [all] = await reader.sql<{ n: number }>`SELECT COUNT(*) AS n FROM enterprise_honour`;
    expect(all?.n).toBe(3);
    expect(await named({ honour: 'unicorn' })).toEqual(['甲有限公司']);
    expect(await named({ honour: 'gazelle' })).toEqual([]);
  });

  describe('search by a part of the name', () => {
    beforeEach(async () => {
      await enter({ name: '佛山市南海正窗门窗有限公司', shortName: '正窗', uscc: VALID });
      await enter({ name: '广东（门窗）科技有限公司' });
      await enter({ name: '门窗世界有限公司' });
      await enter({ name: 'TCL通力电子（惠州）有限公司' });
      await enter({ name: '𬭎业机械有限公司' });
    });

    it.each([
      { words: '窗', names: ['门窗世界有限公司', '广东（门窗）科技有限公司', '佛山市南海正窗门窗有限公司'] },
      { words: '门窗', names: ['门窗世界有限公司', '广东（门窗）科技有限公司', '佛山市南海正窗门窗有限公司'] },
      { words: '正窗门', names: ['佛山市南海正窗门窗有限公司'] },
      { words: '窗正', names: [] },
      { words: '門 窗（科技', names: ['广东（门窗）科技有限公司'] },
      { words: 'tcl', names: ['TCL通力电子（惠州）有限公司'] },
      { words: 'Ｔ', names: ['TCL通力电子（惠州）有限公司'] },
      { words: '𬭎', names: ['𬭎业机械有限公司'] },
      { words: '9144 06', names: ['佛山市南海正窗门窗有限公司'] },
      { words: VALID.toLowerCase(), names: ['佛山市南海正窗门窗有限公司'] },
      { words: '4406', names: [] },
      { words: '"%_*', names: [] },
      { words: '正" OR pairs : "门窗', names: [] },
    ])('“$words” finds $names', async ({ words, names }) => {
      const hits = await lists.best(reader, { filter: {}, sight: 'all', words }, 80);
      expect(hits.map(({ name }) => name)).toEqual(names);
      expect(await count({ filter: {}, sight: 'all', words })).toBe(names.length);
    });

    it('follows a change of name', async () => {
      const [hit] = await lists.best(reader, { filter: {}, sight: 'all', words: '世界' }, 80);
      if (hit === undefined) throw new Error('not found');
      await write((tx) => store.saveFacts(tx, hit, factsAfter(NO_FACTS, { name: '某某铝业有限公司' })));
      expect(await count({ filter: {}, sight: 'all', words: '世界' })).toBe(0);
      expect(await count({ filter: {}, sight: 'all', words: '铝业' })).toBe(1);
    });

    it('finds the same by the index and by walking the list, where there are many', async () => {
      const entries = Array.from({ length: 2_100 }, (_, i) =>
        entry({ name: `${i % 2 === 0 ? '' : '大'}众人${String(i)}公司` }),
      );
      await write((tx) => store.insert(tx, entries));
      const hits = await lists.best(reader, { filter: {}, sight: 'all', words: '众人' }, 80);
      expect(hits).toHaveLength(80);
      expect(hits.every(({ name }) => name.startsWith('众人'))).toBe(true);
      expect(await count({ filter: {}, sight: 'all', words: '众人' })).toBe(2_100);
      expect(await count({ filter: {}, sight: [GDQ1], words: '众人' })).toBe(2_100);
      const big = await lists.best(reader, { filter: {}, sight: [GDQ1], words: '大众人' }, 80);
      expect(big).toHaveLength(80);
    });
  });

  describe('lists', () => {
    beforeEach(async () => {
      for (const place of Array.from({ length: 25 }, (_, i) => i)) {
        const id = await enter({
          name: `甲${String(place).padStart(2, '0')}`,
          chain: place % 2 === 0 ? 'furniture' : null,
        });
        if (place % 5 === 0) continue;
        const ownerUnitId = place % 2 === 0 ? GDQ1 : GDQ2;
        await stand(id, {
          ownerUnitId,
          ownerSince: place as Instant,
          stage: place < 10 ? 'contacted' : 'visited',
          stageOn: businessDate(`2022-03-${String(30 - place).padStart(2, '0')}`),
          lastActivityOn: businessDate(`2022-04-${String(place + 1).padStart(2, '0')}`),
          lastActivityAt: (1_000 + Math.floor(place / 3)) as Instant,
          amountYuan: (place % 4) * 1_000_000,
          accessUnitIds: place === 7 ? [ownerUnitId, GDQ1, XIAN] : [ownerUnitId],
        });
      }
    });

    it.each<{ sight: Sight; sort: ListSort; filter: ListFilter }>([
      ...(['-lastActivityAt', 'name', '-amountYuan', 'stageOn'] as const).flatMap((sort) => [
        { sight: 'all' as const, sort, filter: {} },
        { sight: [GDQ1], sort, filter: {} },
        { sight: [GDQ1, GDQ2, XIAN], sort, filter: {} },
      ]),
      { sight: [], sort: 'name', filter: {} },
      { sight: 'all', sort: '-lastActivityAt', filter: { chain: 'furniture' } },
    ])('$sort, seen by $sight: pages hold each once, in one order, and as many as are counted', async (asked) => {
      const whole = await lists.page(reader, asked, asked.sort, 200);
      expect(await pagesOf(asked, 4)).toEqual(whole.map(({ id }) => id));
      expect(new Set(whole.map(({ id }) => id)).size).toBe(await count(asked));
    });

    it('a unit sees its own, what it works on, and targets', async () => {
      const since = businessDate('2022-03-26');
      expect(await lists.totals(reader, { filter: {}, sight: 'all' }, since)).toEqual({
        count: 25,
        amountYuan: 30_000_000,
        arrived: 4,
      });
      expect(await count({ filter: {}, sight: [GDQ1] })).toBe(10 + 1 + 5);
      expect(await count({ filter: {}, sight: [XIAN] })).toBe(1 + 5);
      expect(await count({ filter: {}, sight: [] })).toBe(5);
    });

    it.each<{ filter: ListFilter; many: number }>([
      { filter: { stage: 'none' }, many: 5 },
      { filter: { stage: 'contacted' }, many: 8 },
      { filter: { ownerUnitId: GDQ2 }, many: 10 },
      { filter: { chain: 'furniture', stage: 'visited' }, many: 6 },
      { filter: { countyId: XIAN }, many: 1 },
      { filter: { responsibleUserId: ZHANG }, many: 20 },
      { filter: { quietSince: businessDate('2022-04-05') }, many: 4 },
    ])('$filter: $many', async ({ filter, many }) => {
      expect(await named(filter)).toHaveLength(many);
      expect(await count({ filter, sight: 'all' })).toBe(many);
    });

    async function pagesOf(
      asked: { sight: Sight; sort: ListSort; filter: ListFilter },
      limit: number,
    ): Promise<string[]> {
      const ids: string[] = [];
      let after: { value: string | number; id: string } | undefined;
      for (;;) {
        const rows = await lists.page(reader, asked, asked.sort, limit, after);
        ids.push(...rows.slice(0, limit).map(({ id }) => id));
        const last = rows[limit - 1];
        if (rows.length <= limit || last === undefined) return ids;
        after = { value: last.sortedBy, id: last.id };
      }
    }
  });

  it('filters by area and industry, each with what lies in it', async () => {
    await enter({ name: '甲', areaCode: '440605', industryCode: 'C2110' });
    await enter({ name: '乙', areaCode: '440100', industryCode: 'F51' });
    expect(await named({ areaCode: '440000' })).toEqual(['乙', '甲']);
    expect(await named({ areaCode: '440600' })).toEqual(['甲']);
    expect(await named({ industry: 'C' })).toEqual(['甲']);
  });

  function entry(facts: Partial<EnterpriseFacts> & { name: string }, honours: readonly HonourHeld[] = []) {
    return { id: newId(), facts: factsAfter(NO_FACTS, facts), honours, recordedBy: ZHANG };
  }

  async function enter(
    facts: Partial<EnterpriseFacts> & { name: string },
    honours: readonly HonourHeld[] = [],
  ): Promise<string> {
    const entered = entry(facts, honours);
    await write((tx) => store.insert(tx, [entered]));
    return entered.id;
  }

  async function stand(id: string, standing: Partial<NewStanding>): Promise<void> {
    const whole: NewStanding = {
      stage: null,
      stageOn: standing.stage === undefined ? null : DAY,
      ownerUnitId: null,
      ownerSince: null,
      protectedUntil: null,
      lastActivityOn: DAY,
      lastActivityAt: 1_000 as Instant,
      amountYuan: 0,
      flags: [],
      firstReportedBy: standing.ownerUnitId === undefined ? null : ZHANG,
      accessUnitIds: [],
      ...standing,
    };
    await write((tx) => store.saveStanding(tx, id, whole));
  }

  function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return house.get<UnitOfWork>(UnitOfWork).run(work);
  }

  async function count(asked: Asked): Promise<number> {
    return (await lists.totals(reader, asked, DAY)).count;
  }

  async function named(filter: ListFilter): Promise<string[]> {
    return (await lists.page(reader, { filter, sight: 'all' }, '-lastActivityAt', 200)).map(({ name }) => name);
  }
});
