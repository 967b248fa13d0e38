import { oneTap } from './one-tap';

const asked = (body: unknown, method = 'POST'): Request =>
  new Request('http://zhudian.test/api/v1/people', {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });

describe('a second tap before the answer', () => {
  let answers: (() => void)[];
  const send = oneTap(
    () =>
      new Promise((resolve) => {
        const number = answers.length + 1;
        answers.push(() => resolve(Response.json({ number })));
      }),
  );
  const settled = async (count: number): Promise<void> => {
    while (answers.length < count) await new Promise((resolve) => setImmediate(resolve));
    // Whatever else was to be sent would have been by now: reading a body takes turns of the loop, not time.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };

  beforeEach(() => {
    answers = [];
  });

  it('is sent once, and both read the answer', async () => {
    const both = Promise.all([send(asked({ name: '陈伟' })), send(asked({ name: '陈伟' }))]);
    await settled(1);
    expect(answers).toHaveLength(1);
    answers[0]?.();
    const read = await Promise.all((await both).map((response) => response.json()));
    expect(read).toEqual([{ number: 1 }, { number: 1 }]);
  });

  it('after the answer the same is asked anew', async () => {
    const first = send(asked({ name: '陈伟' }));
    await settled(1);
    answers[0]?.();
    await first;
    const second = send(asked({ name: '陈伟' }));
    await settled(2);
    answers[1]?.();
    expect(await (await second).json()).toEqual({ number: 2 });
  });

  it.each([
    ['something else', { name: '李芳' }, 'POST'],
    ['another act', { name: '陈伟' }, 'PATCH'],
  ])('%s is sent beside it', async (_, body, method) => {
    const both = Promise.all([send(asked({ name: '陈伟' })), send(asked(body, method))]);
    await settled(2);
    for (const answer of answers) answer();
    await both;
    expect(answers).toHaveLength(2);
  });

  it('what is only read is not held back', async () => {
    const both = Promise.all([send(asked(null, 'GET')), send(asked(null, 'GET'))]);
    await settled(2);
    for (const answer of answers) answer();
    await both;
    expect(answers).toHaveLength(2);
  });
});
