import { Batches } from './batches.js';

describe('what is asked for while a batch is being done', () => {
  it('is done together in the next, each with its own answer', async () => {
    const sizes: number[] = [];
    const batches = new Batches<number, number>(10, (items) => {
      sizes.push(items.length);
      return Promise.resolve(items.map((item) => item * 2));
    });
    const answers = await Promise.all(Array.from({ length: 25 }, (_, item) => batches.add(item)));
    expect(answers).toEqual(Array.from({ length: 25 }, (_, item) => item * 2));
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('a batch that fails is refused to all of it, and the next is done', async () => {
    let fails = true;
    const batches = new Batches<number, number>(10, (items) =>
      fails ? Promise.reject(new Error('no disk')) : Promise.resolve(items),
    );
    await expect(Promise.all([batches.add(1), batches.add(2)])).rejects.toThrow('no disk');
    fails = false;
    expect(await batches.add(3)).toBe(3);
  });
});
