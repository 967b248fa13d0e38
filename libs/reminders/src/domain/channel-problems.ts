import { defineProblems } from '#libs/kernel';

export const channelProblems = defineProblems({
  channel_target_needed: {
    status: 422,
    zh: '请填 {channel} 的地址。',
    en: 'Give the address of {channel}.',
  },
  channel_url_wrong: {
    status: 422,
    zh: '{channel} 的地址要以 https:// 开头，不带用户名和密码。',
    en: 'The address of {channel} must begin with https:// and hold no user name or password.',
  },
  channel_address_wrong: { status: 422, zh: '邮箱地址不对。', en: 'This is no e-mail address.' },
  channel_not_set_up: {
    status: 422,
    zh: '还没有设置 {channel}。',
    en: '{channel} is not set up.',
  },
  channel_sealed_otherwise: {
    status: 422,
    zh: '{channel} 的设置是用另一个密钥封存的，打不开。请用原来的 ZHUDIAN_SECRET_KEY，或重新设置。',
    en: '{channel} was sealed with another key and does not open. Use the former ZHUDIAN_SECRET_KEY, or set it up again.',
  },
  link_used: { status: 409, zh: '这个链接已经用过了。', en: 'This link was used before.' },
  link_invalid: {
    status: 404,
    zh: '这个链接不对，或已过期。请到驻点里处理。',
    en: 'This link is wrong or has expired. Open Zhudian instead.',
  },
});
