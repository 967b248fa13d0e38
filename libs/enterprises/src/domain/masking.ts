import { isId } from '#libs/kernel';

const STARS = '****';
const MOBILE = /^1\d{10}$/;
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2})-?)(\d{7,8})(?:-\d+)?$/;
const WITH_COUNTRY = /^(\+\d{1,3})[ -]?(.+)$/;

/** As people type it: full-width digits, spaces and dashes within a mobile number. */
export function normalPhone(text: string): string {
  const phone = text.normalize('NFKC').replace(/\s/gu, '');
  const digits = phone.replace(/-/g, '');
  return MOBILE.test(digits) ? digits : phone;
}

/** 138****5678; of a landline the area code and the last four, 0757-****8255 (domain.md §2). */
export function maskPhone(phone: string): string {
  const country = WITH_COUNTRY.exec(phone);
  if (country !== null) return `${country[1] ?? ''} ${maskPhone(country[2] ?? '')}`;
  const landline = LANDLINE.exec(phone);
  if (landline !== null) return `${landline[1] ?? ''}${STARS}${(landline[2] ?? '').slice(-4)}`;
  return MOBILE.test(phone) ? `${phone.slice(0, 3)}${STARS}${phone.slice(-4)}` : maskWord(phone);
}

/** A WeChat id is often a phone number; of any other, its first and last character. */
export function maskWechat(wechat: string): string {
  return MOBILE.test(wechat) ? maskPhone(wechat) : maskWord(wechat);
}

/** w****@example.com: the firm's domain says nothing of the person. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? maskWord(email) : `${email.slice(0, 1)}${STARS}${email.slice(at)}`;
}

/** Mobile numbers as people write them, landlines with their area code, a WeChat id behind the word for it, addresses of e-mail. */
const SAID: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<![\d０-９])(?:\+?86[- ]?)?[1１][3-9３-９][\d０-９](?:[- ]?[\d０-９]{4}){2}(?![\d０-９])/gu, maskFound],
  [/(?<![\d０-９])0\d{2,3}-?\d{7,8}(?!\d)/gu, maskPhone],
  [/(?<=(?:微信号?|WeChat|wechat|vx|VX)[：: ]{0,3})[A-Za-z][-\w]{5,19}/gu, maskWechat],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, maskEmail],
];

/** What somebody wrote, without the numbers of people in it: for who may not have them. */
export function maskSaid(text: string): string {
  return SAID.reduce((left, [pattern, mask]) => left.replace(pattern, mask), text);
}

/** What was said, to who may not reveal the numbers of people: however deep they stand in it. An id that looks like one stays. */
export function withoutNumbers(said: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, masked(value)]));
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return isId(value) ? value : maskSaid(value);
  if (Array.isArray(value)) return value.map(masked);
  return typeof value === 'object' && value !== null ? withoutNumbers(value as Record<string, unknown>) : value;
}

function maskFound(found: string): string {
  const digits = normalPhone(found).replace(/\D/gu, '');
  return maskPhone(digits.slice(-11));
}

/** Too short a word would show itself by its ends. */
function maskWord(word: string): string {
  const characters = Array.from(word);
  return characters.length < 6 ? STARS : `${characters[0] ?? ''}${STARS}${characters.at(-1) ?? ''}`;
}
