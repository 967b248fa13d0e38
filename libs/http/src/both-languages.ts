/** class-validator carries one message; ours carries both languages, parted by a line break. */
export function inBoth(zh: string, en: string): string {
  return `${zh}\n${en}`;
}

export function parted(message: string): { readonly zh: string; readonly en: string } {
  const [zh = '', en = zh] = message.split('\n');
  return { zh, en };
}
