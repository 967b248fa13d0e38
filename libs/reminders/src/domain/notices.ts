import type { BusinessDate } from '#libs/kernel';
import { fitTitle } from './manual-message.js';

/** A member who is told in the first place, and the unit that is told where nobody is, or where they left. */
export interface Told {
  readonly userId: string | null;
  readonly unitId: string;
}

/** What a notice is about. Names and dates only: no contact detail, nothing that somebody wrote freely. */
interface NoticeFacts {
  readonly touched: { readonly enterprise: string; readonly by: string; readonly on: BusinessDate };
  readonly request_answered: {
    readonly enterprise: string;
    readonly asked: 'join' | 'transfer';
    readonly state: 'accepted' | 'declined';
    readonly answeredFor: 'owner' | 'office';
  };
  readonly request_decided: {
    readonly enterprise: string;
    readonly by: string;
    readonly asked: 'join' | 'transfer';
    readonly state: 'accepted' | 'declined';
  };
  readonly merged: { readonly gone: string; readonly survivor: string; readonly owner: string | null };
  readonly split: { readonly one: string; readonly other: string };
  readonly collided: object;
  readonly collision_settled: {
    readonly enterprise: string;
    /** Who owned it, and who was there by the ledger. */
    readonly owner: string;
    readonly claimant: string;
    readonly state: 'kept' | 'transferred';
  };
}

export type NoticeKind = keyof NoticeFacts;
export type NoticeOf<K extends NoticeKind> = { readonly kind: K } & NoticeFacts[K];

interface Words {
  readonly title: string;
  readonly body: string;
}

const ASKED = { join: '协引', transfer: '流转' } as const;
const ANSWER = { accepted: '已同意', declined: '未同意' } as const;
const ANSWERER = { owner: '归属单位', office: '招商办' } as const;

/** What people are told once, when it happens, in the language of those who get it. */
const NOTICES: { readonly [K in NoticeKind]: (facts: NoticeFacts[K]) => Words } = {
  touched: ({ enterprise, by, on }) => ({
    title: `有单位接触了你们的企业：${enterprise}`,
    body: `${by}于 ${on} 接触了“${enterprise}”。归属不变，可与对方沟通，避免重复对接。`,
  }),
  request_answered: ({ enterprise, asked, state, answeredFor }) => ({
    title: `${ASKED[asked]}申请${ANSWER[state]}：${enterprise}`,
    body: `你们对“${enterprise}”的${ASKED[asked]}申请，${ANSWERER[answeredFor]}${ANSWER[state]}。`,
  }),
  request_decided: ({ enterprise, by, asked, state }) => ({
    title: `招商办裁定${ASKED[asked]}申请：${enterprise}`,
    body: `${by}对“${enterprise}”的${ASKED[asked]}申请，逾期未答复，招商办裁定：${ANSWER[state]}。`,
  }),
  merged: ({ gone, survivor, owner }) => ({
    title: `企业已合并：${survivor}`,
    body: `“${gone}”与“${survivor}”是同一家企业，已由招商办合并为“${survivor}”，${owner === null ? '现无归属单位' : `归属${owner}`}。`,
  }),
  split: ({ one, other }) => ({
    title: `企业已拆分：${one}`,
    body: `“${one}”与“${other}”不是同一家企业，已由招商办拆分，依据和归属各归各家，请核对。`,
  }),
  collided: () => ({
    title: '台账与现有归属有冲突',
    body: '导入的台账里有他单位已归属的企业，归属未变，请招商办在归属冲突中裁定。',
  }),
  collision_settled: ({ enterprise, owner, claimant, state }) => ({
    title: `归属冲突已裁定：${enterprise}`,
    body: `台账显示${claimant}也对接过“${enterprise}”（归属${owner}），招商办裁定：${state === 'kept' ? '归属不变' : `转归${claimant}`}。`,
  }),
};

export function noticeWords<K extends NoticeKind>(notice: NoticeOf<K>): Words {
  const { title, body } = NOTICES[notice.kind](notice);
  return { title: fitTitle(title), body };
}
