import { newId } from './ids';

describe('ids that the page chooses', () => {
  it('are UUIDs of version 7 that begin with their time', () => {
    expect(newId(0x0190_0000_0001)).toMatch(/^01900000-0001-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('are not alike within a millisecond', () => {
    expect(newId(1)).not.toBe(newId(1));
  });
});
