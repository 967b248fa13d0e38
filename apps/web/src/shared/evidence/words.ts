const PARTS = /[、,，;；\n]+/;

/** 「覃塘区人民政府、佛山市某某公司」: several, parted as people part them. */
export function partsOf(text: string): string[] {
  return text
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** 「林国栋 副总经理」: a name, and a title where there is one. */
export function peopleOf(text: string): { name: string; title?: string }[] {
  return partsOf(text).map((part) => {
    const [name = '', ...title] = part.split(/\s+/);
    return title.length === 0 ? { name } : { name, title: title.join(' ') };
  });
}
