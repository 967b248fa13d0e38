import { defineProblems, defineWords } from '#libs/kernel';

const STAGE_WORDS = {
  contacted: { zh: '对接', en: 'contacted' },
  visited: { zh: '来访考察', en: 'visited' },
  intent: { zh: '达成意向', en: 'intent' },
  signed: { zh: '签约', en: 'signed' },
  funds_in_place: { zh: '到位资金', en: 'funds in place' },
};
defineWords('stage', STAGE_WORDS);
defineWords('missing', STAGE_WORDS);
/** What has a date. */
defineWords('what', {
  ...STAGE_WORDS,
  note: { zh: '备注', en: 'the note' },
  event: { zh: '展会活动', en: 'the event' },
  endsOn: { zh: '活动结束', en: 'the end of the event' },
  until: { zh: '暂停到期', en: 'the end of the pause' },
  amendment: { zh: '合同变更', en: 'the amendment' },
  progress: { zh: '项目进展', en: 'the progress' },
  termination: { zh: '解约、退出', en: 'the termination' },
  reversal: { zh: '核减', en: 'the reversal' },
  milestone: { zh: '里程碑', en: 'the milestone' },
  difficulty: { zh: '难点', en: 'the difficulty' },
});

/** How a refused date lies to the one that it is held to. */
defineWords('side', {
  before_previous_stage: { zh: '早于上一阶段', en: 'before the previous stage' },
  before_signing: { zh: '早于签约', en: 'before the signing' },
  before_progress: { zh: '早于上一次进展', en: 'before the last progress' },
  before_start: { zh: '早于活动开始', en: 'before its start' },
  before_raised: { zh: '早于提出难点', en: 'before it was raised' },
  before_today: { zh: '早于今天', en: 'before today' },
  after_today: { zh: '晚于今天', en: 'after today' },
});

/** The refusals of the pipeline, each a rule of domain.md §4. */
export const problems = defineProblems({
  stage_evidence_missing: {
    status: 422,
    zh: '还差{missing}，不能直接{stage}。补登{missing}，或由队长容缺。',
    en: 'Evidence of {missing} is missing before {stage}. Enter it, or have a lead waive it.',
  },
  stage_dates_out_of_order: {
    status: 422,
    zh: '“{what}”的日期 {on} {side}（{bound}）。',
    en: 'The date of {what}, {on}, is {side} ({bound}).',
  },
  nothing_to_waive: {
    status: 422,
    zh: '“{stage}”已有佐证，或已容缺，不用再容缺。',
    en: '{stage} has evidence or is waived already; there is nothing to waive.',
  },
  evidence_relied_on: {
    status: 409,
    zh: '“{stage}”要靠这条佐证，不能直接作废。同时容缺，或一并作废。',
    en: '{stage} stands on this evidence. Waive the step, or void what rests on it, in the same request.',
  },
  already_voided: { status: 409, zh: '这条已经作废了。', en: 'This was voided before.' },
  verified_is_reversed: {
    status: 409,
    zh: '已核验的到位资金不能作废，只能核减。',
    en: 'A verified receipt is not voided; enter a reversal.',
  },
  already_decided: { status: 409, zh: '这笔已经核验或退回过了。', en: 'This was verified or rejected before.' },
  same_person: {
    status: 422,
    zh: '录入人不能核验自己报的资金。',
    en: 'The one who entered the receipt may not verify it.',
  },
  voucher_reused: {
    status: 409,
    zh: '这张凭证已经用过了（第 {usedBy} 笔）。',
    en: 'This voucher was used before (by {usedBy}).',
  },
  voucher_needed: { status: 422, zh: '还缺凭证文件或凭证号。', en: 'A voucher file or number is needed.' },
  excess_reason_needed: {
    status: 422,
    zh: '到位资金合计 {sumYuan} 元，超过合同额 {contractYuan} 元，请写明原因。',
    en: 'Receipts of {sumYuan} yuan exceed the contract amount of {contractYuan} yuan; give the reason.',
  },
  payer_reason_needed: {
    status: 422,
    zh: '付款人“{payer}”不是本项目的投资方，请写明原因。',
    en: 'The payer {payer} is not an investor of the project; give the reason.',
  },
  reversal_exceeds_funds: {
    status: 422,
    zh: '核减额超过已核验的到位资金（{arrivedYuan} 元）。',
    en: 'The reversal is more than the verified funds ({arrivedYuan} yuan).',
  },
  photo_or_reason_needed: {
    status: 422,
    zh: '来访考察要一张照片，或点选“暂无照片”的原因。',
    en: 'A visit needs a photo, or the reason why there is none.',
  },
  file_needed: { status: 422, zh: '还缺“{stage}”的佐证文件。', en: 'The file for {stage} is missing.' },
  shares_not_whole: {
    status: 422,
    zh: '份额合计 {sum}%，应为 100%，单位不重复，且只有一个主引单位。',
    en: 'Shares sum to {sum}%; they must make 100% over distinct units, with one lead unit.',
  },
  unit_not_of_kind: {
    status: 422,
    zh: '“{field}”填的单位不存在或类别不对。',
    en: 'The unit given as {field} does not exist or is of another kind.',
  },
  project_not_signed: { status: 422, zh: '项目还没有签约。', en: 'The project is not signed.' },
  project_ended: { status: 409, zh: '项目已终止。', en: 'The project is terminated.' },
  progress_backwards: {
    status: 422,
    zh: '项目状态不能从“{from}”回到“{to}”。',
    en: 'A project does not go back from {from} to {to}.',
  },
  intent_exists: { status: 409, zh: '这个项目已有意向。', en: 'This project has its intent.' },
  status_not_possible: {
    status: 409,
    zh: '企业当前状态是“{status}”，不能这样改。',
    en: 'The enterprise is {status}; this is not possible.',
  },
  rate_needed: {
    status: 422,
    zh: '外币合同没有汇率时不能填人民币金额；有汇率时金额按汇率算。',
    en: 'Without a rate a foreign contract has no amount in yuan; with one, the amount follows from it.',
  },
  co_investor_invalid: {
    status: 422,
    zh: '合作投资方不存在、重复，或就是主投资方。',
    en: 'A co-investor does not exist, is listed twice, or is the principal.',
  },
  already_settled: { status: 409, zh: '这条提示已经处理过了。', en: 'This flag was settled before.' },
  merge_into_itself: { status: 422, zh: '不能并入自己。', en: 'An enterprise is not merged into itself.' },
  already_merged: {
    status: 409,
    zh: '这家企业已并入另一家，请看幸存的那一家。',
    en: 'This enterprise was merged into another; see the survivor.',
  },
  both_invest: {
    status: 409,
    zh: '两家都投资了同一个项目，不能合并。先改项目的投资方。',
    en: 'Both invest in the same project and cannot be merged; correct the investors of the project first.',
  },
  not_merged: { status: 409, zh: '这家企业没有合并过。', en: 'This enterprise was not merged with another.' },
  split_later_first: {
    status: 409,
    zh: '幸存的企业后来又并入了另一家，先拆分那一次。',
    en: 'The survivor was merged into another later; split that merge first.',
  },
  name_taken_over: {
    status: 409,
    zh: '幸存的企业已改用对方的名称或代码，先改回再拆分。',
    en: 'The survivor has taken over the name or code of the other; change it back before the split.',
  },
  assignment_needed: {
    status: 422,
    zh: '合并以后新增的佐证要逐条指定归哪一家（assign）。',
    en: 'Say of each evidence recorded since the merge whose it is (assign).',
  },
  assignment_unknown: {
    status: 422,
    zh: '指定的佐证不是合并以后新增的，或企业不是这两家之一。',
    en: 'What is assigned was not recorded since the merge, or not to one of the two enterprises.',
  },
  file_unknown: { status: 422, zh: '文件 {fileId} 不存在。', en: 'File {fileId} does not exist.' },
  event_unknown: { status: 422, zh: '活动不存在。', en: 'The event does not exist.' },
  event_day_wrong: {
    status: 422,
    zh: '日期 {on} 不在活动期间（{startsOn} 至 {endsOn}）；活动没有日期的，请填接触日期。',
    en: '{on} is not a day of the event ({startsOn} to {endsOn}); where the event has none, give the day.',
  },
  attendees_unreadable: {
    status: 422,
    zh: '名单里没有可读的行，或超过 {limit} 行。',
    en: 'The list has no line that can be read, or more than {limit}.',
  },
  attendee_decision_wrong: {
    status: 422,
    zh: '第 {line} 行的选择不对：没有这一行，或没有这家企业。',
    en: 'The decision on line {line} is wrong: there is no such line, or no such enterprise.',
  },
  file_type_refused: {
    status: 415,
    zh: '不收这种文件。可以传照片、PDF、Word、Excel。',
    en: 'This kind of file is not taken. Send a photo, PDF, Word or Excel.',
  },
});
