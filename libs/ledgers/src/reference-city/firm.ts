import {
  areaStem,
  areaWords,
  type Chain,
  type EnterpriseFacts,
  type HonourHeld,
  isArea,
  isValidUscc,
} from '#libs/enterprises';
import { addDays, type BusinessDate, idFrom, yearOf } from '#libs/kernel';
import type { Random } from './random.js';
import type { ContactPersonRow } from './reference-enterprise.js';
import type { World } from './story.js';
import {
  brand,
  CHANNEL_WEIGHTS,
  HOME_AREAS,
  legalForm,
  mobile,
  OTHER_AREAS,
  personName,
  TITLES,
  TRADES,
} from './words.js';

const USCC_ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const DISTRICTS = new Map<string, readonly string[]>();

export type Trade = (typeof TRADES)[number];

export interface Firm {
  readonly facts: EnterpriseFacts;
  readonly honours: readonly HonourHeld[];
  readonly trade: Trade;
}

/** What makes a firm its own: its place in the city, and whether it is somebody's partner there. */
export interface FirmIdentity {
  readonly place: number;
  readonly series: 'MA' | 'MB';
}

/** An invented firm. Its place in the city makes name and code its own: no two are alike. */
export function inventFirm(
  world: World,
  { place, series }: FirmIdentity,
  random: Random,
  teamPlace: number | undefined,
  on: BusinessDate,
  /** Where the name was taken: another try. */
  salt = 0,
): Firm {
  const home = random.chance(0.8) ? (HOME_AREAS[teamPlace ?? -1] ?? OTHER_AREAS) : OTHER_AREAS;
  const areaCode = random.pick(districtsOf(random.pick(home)));
  const trade = random.pick(TRADES);
  const word = distinct(brand(random), place + salt * 40);
  const town = townOf(areaCode, random);
  const { channel, introducerId } = channelOf(world, random);
  return {
    trade,
    facts: {
      name: `${town}${word}${random.pick(trade.words)}${legalForm(random)}`.replace('科技科技', '科技'),
      shortName: random.chance(0.6) ? word : null,
      uscc: random.chance(0.92)
        ? usccOf(areaCode, `${series}${USCC_ALPHABET[random.whole(0, 30)] ?? '0'}`, place)
        : null,
      usccReason: null,
      areaCode,
      city: areaWords(`${areaCode.slice(0, 4)}00`).at(-1) ?? areaWords(areaCode)[0] ?? null,
      industryCode: trade.industry,
      chain: trade.chain as Chain,
      chainPosition: random.weighted([
        ['upstream', 20],
        ['midstream', 35],
        ['downstream', 25],
        ['unknown', 20],
      ] as const),
      channel,
      introducerId,
      parentGroup: random.chance(0.04) ? groupOf(brand(random)) : null,
    },
    honours: honoursOf(random, on),
  };
}

/** Some dozens of groups, each with several firms. */
function groupOf(word: string): string {
  return `${Array.from(word)[0] ?? ''}源控股集团有限公司`;
}

export function inventPeople(enterpriseId: string, random: Random): ContactPersonRow[] {
  return Array.from(
    {
      length: random.weighted([
        [1, 60],
        [2, 30],
        [3, 10],
      ] as const),
    },
    (_, i) => ({
      id: idFrom(enterpriseId, 'person', String(i)),
      enterpriseId,
      name: personName(random),
      title: random.pick(TITLES),
      phones: [mobile(random)],
      wechat: random.chance(0.3) ? `wx_${String(random.whole(100_000, 999_999))}` : null,
      email: null,
      decisionRole: i === 0 ? (random.chance(0.4) ? 'decides' : 'influences') : 'handles',
    }),
  );
}

/** 深圳市宝安区 is 深圳 or 深圳市宝安区 in a firm's name; a province city goes by its own name. */
function townOf(areaCode: string, random: Random): string {
  const words = areaWords(areaCode);
  const city = words.find((word) => word.endsWith('市')) ?? words[0] ?? '';
  const district = words.at(-1) ?? '';
  return random.chance(0.35) && district !== city
    ? city + district
    : random.chance(0.5)
      ? city
      : city.replace(/市$/u, '');
}

function districtsOf(area: string): readonly string[] {
  const known = DISTRICTS.get(area);
  if (known !== undefined) return known;
  const stem =
    areaStem(area).padEnd(4, '0').slice(0, 2) + (areaStem(area).length > 2 ? areaStem(area).slice(2, 4) : '01');
  const found = Array.from({ length: 30 }, (_, i) => `${stem}${String(i + 1).padStart(2, '0')}`).filter(
    (code) => isArea(code) && areaWords(code).length > 1,
  );
  const districts = found.length === 0 ? [area] : found;
  DISTRICTS.set(area, districts);
  return districts;
}

/** Some 600 brand words serve 200,000 firms: the place adds characters where one word would be two firms. */
function distinct(word: string, place: number): string {
  const marks = Array.from('元亨利贞仁义礼智信和平安顺吉祥如意福禄寿喜春夏秋东南西北中云山江河湖海松竹梅兰');
  let left = Math.floor(place / 40);
  let marked = word;
  while (left > 0) {
    marked += marks[left % marks.length] ?? '';
    left = Math.floor(left / marks.length);
  }
  return marked;
}

function usccOf(areaCode: string, series: string, place: number): string {
  const first = `91${areaCode}${series}${String(place).padStart(6, '0')}`;
  const check = USCC_ALPHABET.find((character) => isValidUscc(first + character));
  return first + (check ?? '0');
}

function channelOf({ structure }: World, random: Random): Pick<EnterpriseFacts, 'channel' | 'introducerId'> {
  const channel = random.weighted(CHANNEL_WEIGHTS);
  const kind = { association: 'association', agency: 'agency', local_enterprise: 'firm', acquaintance: 'person' }[
    channel as string
  ];
  const introducers = structure.introducers.filter((one) => one.kind === kind);
  return { channel, introducerId: introducers.length > 0 && random.chance(0.8) ? random.pick(introducers).id : null };
}

function honoursOf(random: Random, on: BusinessDate): HonourHeld[] {
  const listYear = yearOf(addDays(on, -180));
  const held = (honour: HonourHeld['honour'], listName: string): HonourHeld => ({ honour, listName, listYear });
  return [
    ...(random.chance(0.05) ? [held('specialised_new', '省级专精特新中小企业名单')] : []),
    ...(random.chance(0.03) ? [held('little_giant', '国家级专精特新“小巨人”企业名单')] : []),
    ...(random.chance(0.02) ? [held('listed', '上市公司名录')] : []),
    ...(random.chance(0.012) ? [held('private_500', '中国民营企业500强')] : []),
    ...(random.chance(0.008) ? [held('manufacturing_500', '中国制造业企业500强')] : []),
    ...(random.chance(0.004) ? [held('fortune_500', '世界500强')] : []),
    ...(random.chance(0.006) ? [held('gazelle', '瞪羚企业名单')] : []),
  ];
}
