import { defineProblems } from '#libs/kernel';

/** The refusals of this room, each a rule of domain.md §3 or §5. */
export const problems = defineProblems({
  enterprise_exists: {
    status: 409,
    zh: '这家企业已经登记过了，请直接打开它。',
    en: 'This enterprise is registered already; open it.',
  },
  enterprise_owned: {
    status: 409,
    zh: '这家企业由{ownerName}在跟进。可以申请协引、流转，或登记为接触。',
    en: 'This enterprise is pursued by {ownerName}. Ask to join, ask for transfer, or record a touch.',
  },
  possible_duplicate: {
    status: 409,
    zh: '可能与已登记的企业是同一家，请核对。确认不是的，把它们的编号填进 confirmNotDuplicate。',
    en: 'It may be an enterprise that is registered. Look at the candidates; list those that are others in confirmNotDuplicate.',
  },
  same_enterprise: { status: 422, zh: '两边是同一家企业。', en: 'Both are the same enterprise.' },
  nothing_to_ask: {
    status: 422,
    zh: '这家企业无需申请：它是你们自己的、无人跟进，或你们已经协引。',
    en: 'There is nothing to ask for: it is your own, nobody holds it, or you have joined already.',
  },
  request_open: {
    status: 409,
    zh: '你们已经申请过，还在等答复。',
    en: 'You have asked already, and the answer is still open.',
  },
  request_answered: {
    status: 409,
    zh: '这份申请已有结果（{state}）。',
    en: 'This request has its answer already ({state}).',
  },
  owners_turn: {
    status: 409,
    zh: '现在由归属单位负责人答复，{from}起才由招商办裁定。',
    en: 'The owner’s lead answers until then; the office decides from {from}.',
  },
  offices_turn: {
    status: 409,
    zh: '已过五个工作日，自{from}起由招商办裁定。',
    en: 'Five working days have passed: since {from} the office decides.',
  },
  not_protected: {
    status: 422,
    zh: '这家企业不在保护期内，没有可延长的。',
    en: 'This enterprise is not protected; there is nothing to extend.',
  },
  protection_not_longer: {
    status: 422,
    zh: '新的止日要晚于今天和现在的止日{protectedUntil}。',
    en: 'The new last day must be after today and after the present one, {protectedUntil}.',
  },
  protection_set_too_late: {
    status: 422,
    zh: '保护期的天数只能从今天（{today}）之后的日子起算，以前的归属不重算。',
    en: 'How long protection lasts can be set from a day after today ({today}) only; owners of the past stay.',
  },
  no_owner_yet: {
    status: 422,
    zh: '“{name}”还没有归属单位，不能指定责任人。',
    en: '“{name}” has no owner yet; nobody can be responsible for it.',
  },
  not_of_the_unit: {
    status: 422,
    zh: '责任人要是归属单位的在岗人员。',
    en: 'Who is responsible works in the unit that owns the enterprise.',
  },
  collision_settled: {
    status: 409,
    zh: '这项归属冲突已经裁定过了。',
    en: 'This collision is settled already.',
  },
  uscc_invalid: {
    status: 422,
    zh: '统一社会信用代码 {uscc} 的校验位不对。确认无误时，请写明原因（usccReason）。',
    en: 'The USCC {uscc} fails its check. If it is what the certificate says, give the reason (usccReason).',
  },
  unknown_area: { status: 422, zh: '没有行政区划代码 {areaCode}。', en: 'There is no area code {areaCode}.' },
  unknown_industry: {
    status: 422,
    zh: '没有行业代码 {industryCode}。',
    en: 'There is no industry code {industryCode}.',
  },
  unknown_introducer: { status: 422, zh: '没有这位引荐人。', en: 'There is no such introducer.' },
  introducer_without_channel: {
    status: 422,
    zh: '填了引荐人，就要填线索来源。',
    en: 'An introducer goes with a channel.',
  },
  introducer_exists: {
    status: 409,
    zh: '这位引荐人已经登记过了。',
    en: 'This introducer is registered already.',
  },
  honour_twice: { status: 422, zh: '荣誉“{honour}”填了两次。', en: 'The honour {honour} is given twice.' },
  already_erased: { status: 409, zh: '这位联系人的信息已删除。', en: 'This person was erased already.' },
});
