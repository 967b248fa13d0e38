const MILLIS_BYTES = 6;

/** A UUID v7 of our own choice: sent again after a lost answer, it has the effect of once (domain.md §1). */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < MILLIS_BYTES; index += 1) {
    bytes[index] = Math.floor(now / 2 ** (8 * (MILLIS_BYTES - 1 - index))) & 0xff;
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
