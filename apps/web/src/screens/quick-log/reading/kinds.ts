import type { ActivityKind, Span } from './reading';

export interface KindMention extends Span {
  readonly kind: ActivityKind;
  readonly strength: number;
}

/**
 * What words say of the manner. Of several in one sentence the strongest is meant: who visits also meets, who meets
 * may have called before. `note`: a call that nobody answered (domain.md §4).
 */
const KINDS: readonly (readonly [pattern: RegExp, kind: ActivityKind, strength: number])[] = [
  [/没人接|无人接听?|没接|不接|占线|关机|停机|打不通|没打通|未接通|没通/u, 'note', 9],
  [/展会|展览会?|广交会|进博会|东盟博览会|博览会|推介会|交易会|招商会|论坛/u, 'event', 8],
  [/微信视频|视频(?:会议?|通话)?|线上(?:会议?|交流|沟通)/u, 'meeting', 7],
  [
    /(?:来|到|赴)贵港?|来访|到访|(?:过来|上来|来)(?:考察|看|参观|走走|人)|来[咗了]?\p{Script=Han}{2,4}(?:考察|参观|看[地厂]|睇[地厂])|来我[市们]|上嚟睇|来园区|带队来|陪同(?= )/u,
    'inbound_visit',
    6,
  ],
  [/上门|拜访|登门|走访|去看了?|工厂里?见|(?<=从).{2,12}(?=出来)/u, 'outbound_visit', 5],
  [/邮件|电邮|e-?mail|邮箱/iu, 'email', 4],
  [/微信|短信|v信|vx|wechat|发信息|发消息|qq/iu, 'message', 4],
  [/电话|通话|来电|致电|(?<![等让请要])回了?电|(?<![开打])通了|语音|\bcall(?:ed)?|call了/iu, 'call', 4],
  [
    /见面|会面|见到|见了|面谈|座谈|会谈|碰了?个?面|碰头|约见|开了?个?会|会议|吃了?[个顿]?饭|饭局|喝了[个杯口]?早?茶|洽谈|签(?:意向|协议|约)|例会/u,
    'meeting',
    3,
  ],
];

/** Only of what is to come: 再联系, 再打, 回访 are calls, and who "comes" visits. */
const NEXT_KINDS: readonly (readonly [pattern: RegExp, kind: ActivityKind])[] = [
  [/再打|打过[来去]|回访|再?联系|回电/u, 'call'],
  [/(?:过)?来|考察/u, 'inbound_visit'],
  [/去/u, 'outbound_visit'],
  [/(?<![意再])见/u, 'meeting'],
];

export function findKinds(text: string): KindMention[] {
  const found = KINDS.flatMap(([pattern, kind, strength]) =>
    [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) => ({
      kind,
      strength,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  return found.filter((one) => !found.some((other) => isWithin(one, other)));
}

/** The strongest; of equals the first. */
export function strongest(mentions: readonly KindMention[]): KindMention | undefined {
  return mentions.reduce<KindMention | undefined>(
    (best, one) => (best === undefined || one.strength > best.strength ? one : best),
    undefined,
  );
}

/** The manner of a next step, from the words after its day. */
export function nextKindIn(words: string): { readonly kind: ActivityKind; readonly sure: boolean } | undefined {
  const said = strongest(findKinds(words));
  if (said !== undefined && said.kind !== 'note') return { kind: said.kind, sure: true };
  const implied = NEXT_KINDS.find(([pattern]) => pattern.test(words));
  return implied === undefined ? undefined : { kind: implied[1], sure: false };
}

/** 微信 within 微信视频 says nothing of its own. */
function isWithin(one: KindMention, other: KindMention): boolean {
  return other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from;
}
