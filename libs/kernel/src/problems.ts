import { defineProblems } from './problem.js';

/** The problems that every room shares. Each room declares its own beside its rules. */
export const commonProblems = defineProblems({
  invalid_input: {
    status: 400,
    zh: '有内容填得不对，请看各项说明。',
    en: 'Some of the input is wrong; see each field.',
  },
  malformed_body: { status: 400, zh: '请求内容读不出来：{reason}。', en: 'The request body cannot be read: {reason}.' },
  unauthenticated: { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  forbidden: { status: 403, zh: '你的角色不能做这件事。', en: 'Your role may not do this.' },
  not_found: { status: 404, zh: '没有找到，或你无权查看。', en: 'Not found, or not yours to see.' },
  version_conflict: {
    status: 409,
    zh: '别人刚改过这条记录，请看最新内容再改。',
    en: 'Somebody has changed this record; look at the current one and try again.',
  },
  id_reused: { status: 409, zh: '这个编号已用于别的内容。', en: 'This id was used for something else.' },
  payload_too_large: { status: 413, zh: '内容太大，上限是 {limit}。', en: 'Too large; the limit is {limit}.' },
  unsupported_media_type: { status: 415, zh: '不支持这种内容类型。', en: 'This media type is not supported.' },
  too_many_requests: {
    status: 429,
    zh: '试得太频繁，请 {seconds} 秒后再试。',
    en: 'Too many tries; try again in {seconds} seconds.',
  },
  internal_error: {
    status: 500,
    zh: '没办成，内容没有存上。请再试，并报编号 {requestId}。',
    en: 'It did not work and nothing was stored. Try again, and quote {requestId}.',
  },
  unavailable: { status: 503, zh: '正在停机或忙，请稍后再试。', en: 'Stopping or busy; try again soon.' },
});
