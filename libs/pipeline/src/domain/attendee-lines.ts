/** One attendee as a person pasted it: a name, and perhaps who came for it. */
export interface AttendeeLine {
  /** Counted from 1, blank lines included: as the person sees it. */
  readonly line: number;
  readonly name: string;
  readonly person: string | null;
  readonly title: string | null;
  readonly phone: string | null;
}

const NUMBERING = /^\s*[（(]?\d{1,4}\s*(?:[)）、．:：]|\.(?!\d))\s*/u;
const PHONE = /(?<!\d)(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]\d{7,8})(?!\d)/u;
const BETWEEN = /[\t，,;；|]+| {2,}|\u3000+/u;
const ENDS_A_FIRM = /^(.*(?:公司|集团|厂|企业|商会|协会|学会|中心|合作社|研究院|事务所|银行|基金|酒店)[)）]?)\s+(.+)$/u;
const PART_OF_A_NAME = /^(?:ltd|limited|inc|llc|corp|co|gmbh|plc)\b/iu;
const LABEL = /(?:联系人|参会人|负责人|职务|联系电话|电话|手机)\s*[:：]\s*/gu;

/** A list from a chat, a sheet or a sign-in table, one attendee a line; blank lines are left out. */
export function readAttendeeLines(text: string): AttendeeLine[] {
  return text.split(/\r?\n/u).flatMap((written, place) => {
    const line = readLine(written);
    return line === undefined ? [] : [{ line: place + 1, ...line }];
  });
}

function readLine(written: string): Omit<AttendeeLine, 'line'> | undefined {
  const text = written.replace(NUMBERING, '').replace(LABEL, '\t');
  const [found] = PHONE.exec(text) ?? [];
  const parts = partsOf(found === undefined ? text : text.replace(found, '\t'));
  const [name, ...rest] = parts;
  if (name === undefined) return found === undefined ? undefined : { name: '', person: null, title: null, phone: null };
  const [person = null, title = null] = rest;
  return { name, person, title, phone: found === undefined ? null : plainPhone(found) };
}

/** A mobile without its country, a landline with its area code apart. */
function plainPhone(text: string): string {
  return text.startsWith('0') ? text.replace(' ', '-') : text.replace(/\D/gu, '').slice(-11);
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(BETWEEN).map((one) => one.trim())) {
    const last = parts.at(-1);
    if (part === '') continue;
    if (last !== undefined && PART_OF_A_NAME.test(part)) parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  const [first, ...rest] = parts;
  const [, firm, after] = first === undefined ? [] : (ENDS_A_FIRM.exec(first) ?? []);
  return firm === undefined || after === undefined ? parts : [firm, ...after.split(/\s+/u), ...rest];
}
