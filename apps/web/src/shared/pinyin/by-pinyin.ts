const PINYIN = new Intl.Collator('zh-CN-u-co-pinyin');

/** As a surname these are read otherwise than in a word: in their place a character that is always read so. */
const AS_SURNAME: Readonly<Record<string, string>> = {
  覃: '秦',
  曾: '增',
  单: '善',
  解: '谢',
  仇: '求',
  查: '渣',
  区: '欧',
  朴: '飘',
  翟: '宅',
  盖: '葛',
};

/** People stand by pinyin, never by what they did (visual.md §1). */
export function byPinyin<Person extends { readonly name: string }>(people: readonly Person[]): Person[] {
  return people.toSorted((a, b) => PINYIN.compare(asRead(a.name), asRead(b.name)));
}

function asRead(name: string): string {
  const [surname = '', ...given] = name;
  return [AS_SURNAME[surname] ?? surname, ...given].join('');
}
