import { EventEmitter, once } from 'node:events';
import { Repetition } from './repetition.js';

describe('work that is repeated', () => {
  it('goes on after a failure, and not after it was stopped', async () => {
    const told: unknown[] = [];
    const done = new EventEmitter();
    let times = 0;
    const repetition = new Repetition(
      () => {
        times += 1;
        if (times === 3) done.emit('third');
        return times === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
      },
      1,
      (error) => told.push(error),
    );
    const third = once(done, 'third');
    repetition.start();
    await third;
    await repetition.stop();
    const timesWhenStopped = times;
    repetition.start();
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual([new Error('once')]);
    expect(times).toBe(timesWhenStopped);
  });
});
