import { defineProblems } from '#libs/kernel';

/** The refusals of this room. */
export const problems = defineProblems({
  sign_in_refused: {
    status: 401,
    zh: '用户名或密码不对，或账号已停用。',
    en: 'The user name or the password is wrong, or the account is closed.',
  },
  password_change_required: {
    status: 403,
    zh: '请先修改初始密码。',
    en: 'Change your first password before anything else.',
  },
  bad_origin: {
    status: 403,
    zh: '这个请求来自别的网站，没有执行。',
    en: 'This request comes from another site and was not carried out.',
  },
  token_read_only: { status: 403, zh: '这个访问令牌只能读。', en: 'This access token may only read.' },
  session_needed: {
    status: 403,
    zh: '这件事要用密码登录后办，不能用访问令牌。',
    en: 'Sign in with your password for this; an access token will not do.',
  },
  password_wrong: { status: 422, zh: '当前密码不对。', en: 'The current password is wrong.' },
  password_weak: {
    status: 422,
    zh: '密码要 {least} 个字以上，不能与用户名或旧密码相同。',
    en: 'A password has at least {least} characters, and is neither the user name nor the old password.',
  },
  invitation_invalid: {
    status: 422,
    zh: '这个邀请用过了，或者已经换了新的。设过密码的直接登录；没设过的，向招商办再要一个。',
    en: 'This invitation was used, or a newer one took its place. If you have set a password, sign in; else ask the office for another.',
  },
  invitation_expired: {
    status: 422,
    zh: '这个邀请过期了，请向招商办再要一个。',
    en: 'This invitation has expired; ask the office for another.',
  },
  username_taken: { status: 409, zh: '用户名 {username} 已有人用。', en: 'The user name {username} is taken.' },
  username_needed: { status: 422, zh: '请先给此人定用户名。', en: 'Give the person a user name first.' },
  user_disabled: { status: 422, zh: '此人已停用。', en: 'This person is disabled.' },
  last_office_user: {
    status: 422,
    zh: '招商办至少要留一位能登录的人员。',
    en: 'At least one person of the office must be able to sign in.',
  },
  unknown_unit: { status: 422, zh: '没有这个单位：{unitId}。', en: 'There is no such unit: {unitId}.' },
  role_not_in_unit: {
    status: 422,
    zh: '招商办和调度员的角色只能授予市驻点招商工作办公室的人员。',
    en: 'The roles office and scheduler belong to people of the office unit.',
  },
  dates_out_of_order: {
    status: 422,
    zh: '止日 {to} 早于起日 {from}。',
    en: 'The last day {to} is before the first, {from}.',
  },
  unit_code_taken: { status: 409, zh: '单位代码 {unitCode} 已用过。', en: 'The unit code {unitCode} is used already.' },
  area_code_needed: { status: 422, zh: '县市区要填行政区划代码。', en: 'A county needs its area code.' },
  successor_needed: {
    status: 422,
    zh: '撤并单位要写明承接单位，且该单位届时仍在。',
    en: 'A dissolved unit names a successor that is active by then.',
  },
  not_a_successor: {
    status: 422,
    zh: '接手的人要在该单位任职、能登录，且不是本人。',
    en: 'Who takes over works in the unit, is not disabled, and is somebody else.',
  },
  no_successor: {
    status: 422,
    zh: '单位 {unitId} 没有别的负责人，请指定接手的人。',
    en: 'The unit {unitId} has no other lead; name who takes over.',
  },
  hand_over_not_ahead: {
    status: 422,
    zh: '交接日期 {on} 还没到，请到时再交接。',
    en: 'The day of the hand-over, {on}, is still to come; hand over on that day.',
  },
  expiry_not_possible: {
    status: 422,
    zh: '访问令牌最长 {days} 天，且不能已经过期。',
    en: 'An access token lasts at most {days} days and must not have expired already.',
  },
  unit_choice_needed: {
    status: 422,
    zh: '你在多个单位任职，请写明是替哪个单位记的（unitId）。',
    en: 'You hold grants in several units; say for which this is (unitId).',
  },
  calendar_year_unknown: {
    status: 422,
    zh: '工作日历从 {first} 年到 {last} 年。',
    en: 'The work calendar goes from {first} to {last}.',
  },
  calendar_day_wrong: {
    status: 422,
    zh: '{day} 不能这样填：放假填周一至周五，调休上班填周六、周日，都在 {year} 年内，一天一次。',
    en: '{day} cannot be given so: holidays are Mondays to Fridays, make-up days Saturdays and Sundays, within {year}, each once.',
  },
  other_city: {
    status: 409,
    zh: '这个数据库里是另一座城市：{city}。请用空的数据文件夹。',
    en: 'This database holds another city: {city}. Use an empty data folder.',
  },
});
