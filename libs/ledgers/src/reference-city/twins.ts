import type { EnterpriseFacts } from '#libs/enterprises';

/** Where in the city another unit entered the same firm again. */
export const TWIN_PLACES: readonly number[] = [7, 19, 31, 43, 55, 67, 79, 91, 103, 115, 127, 139];

const SOUND_ALIKE: readonly (readonly [string, string])[] = [
  ['恒', '桓'],
  ['晟', '盛'],
  ['骏', '俊'],
  ['铭', '明'],
  ['凯', '楷'],
  ['鑫', '新'],
  ['泰', '太'],
  ['源', '原'],
];

/** The same firm as somebody else wrote it down: another legal form, only its short name, or a slip of the hand. */
export function twinNames(
  { name, shortName }: Pick<EnterpriseFacts, 'name' | 'shortName'>,
  place: number,
): Pick<EnterpriseFacts, 'name' | 'shortName'> {
  const slip = slipIn(name, shortName);
  if (place % 3 === 0 && slip !== undefined) return { name: slip, shortName: null };
  if (place % 3 === 1 && shortName !== null) return { name: `${shortName}（总部）`, shortName };
  const isShares = name.endsWith('股份有限公司');
  const stem = name.replace(/(股份|集团)?有限(责任)?公司$/u, '');
  return { name: `${stem}${isShares ? '有限公司' : '股份有限公司'}`, shortName: null };
}

function slipIn(name: string, word: string | null): string | undefined {
  const pair = SOUND_ALIKE.find(([right]) => word?.includes(right) === true);
  return pair === undefined ? undefined : name.replace(pair[0], pair[1]);
}
