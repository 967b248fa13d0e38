import { keyOf } from './keys';

const plain = { isComposing: false, ctrlKey: false, metaKey: false, altKey: false };

describe('keys (visual.md §8)', () => {
  it.each([
    [{ key: 'N' }, 'n'],
    [{ key: '/' }, '/'],
    [{ key: 'k', metaKey: true }, 'mod+k'],
    [{ key: 'k', ctrlKey: true }, 'mod+k'],
    [{ key: 'Enter', ctrlKey: true }, 'mod+enter'],
  ])('%j is %s', (pressed, key) => {
    expect(keyOf({ ...plain, ...pressed })).toBe(key);
  });

  it.each([
    ['an input method composes', { key: 'Enter', isComposing: true }],
    ['an input method has taken it', { key: 'Process' }],
    ['Alt makes another character of it', { key: 'n', altKey: true }],
  ])('means nothing where %s', (_, pressed) => {
    expect(keyOf({ ...plain, ...pressed })).toBeUndefined();
  });
});
