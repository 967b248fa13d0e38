/** Why an attempt ended as it did, in plain words. The code is kept with the delivery; the words are put to it where it is shown. */
export const SEND_REASONS = {
  key_wrong: {
    zh: '机器人地址里的密钥不对，或机器人已被移出群',
    en: 'The key in the robot address is wrong, or the robot left the group',
  },
  robot_stopped: { zh: '机器人已停用，或群已解散', en: 'The robot is disabled, or its group is gone' },
  security_setting: {
    zh: '被机器人的安全设置拦下：签名、关键词或来源地址',
    en: 'Stopped by the security setting of the robot: signature, keyword or address',
  },
  message_refused: { zh: '平台不收这样的内容', en: 'The platform does not take such content' },
  too_many: { zh: '发得太快，平台要求等一等', en: 'Sent too fast; the platform asks to wait' },
  platform_busy: { zh: '平台正忙', en: 'The platform is busy' },
  refused: { zh: '对方拒收', en: 'The receiver refused it' },
  refused_for_now: { zh: '对方暂时不收', en: 'The receiver does not take it now' },
  redirected: {
    zh: '对方要求转到别的地址，不跟去',
    en: 'The receiver points to another address, which is not followed',
  },
  address_refused: { zh: '目标是内网地址，未获允许', en: 'The target is a private address, which is not allowed' },
  not_found: { zh: '找不到目标主机', en: 'The target host cannot be found' },
  unreachable: { zh: '连不上对方', en: 'The receiver cannot be reached' },
  not_trusted: { zh: '对方的证书不可信', en: 'The certificate of the receiver is not trusted' },
  no_answer: { zh: '发出后没有等到答复，可能已到', en: 'No answer after sending; it may have arrived' },
  garbled_answer: { zh: '答复看不懂，可能已到', en: 'The answer makes no sense; it may have arrived' },
  recipient_unknown: { zh: '没有这个邮箱，或邮箱拒收', en: 'There is no such mailbox, or it refuses' },
  mail_not_set_up: { zh: '本系统没有配置邮件服务器', en: 'No mail server is configured here' },
  mail_server_refuses_us: {
    zh: '邮件服务器不让本系统登录或发信',
    en: 'The mail server does not let this system sign in or send',
  },
  not_prepared: { zh: '本系统没能备好这条消息', en: 'This system could not prepare the message' },
  not_set_up: { zh: '没有设置，或已关闭', en: 'It is not set up, or switched off' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** What says nothing of the channel itself: one message was refused, or it was never tried. */
const OF_ONE_MESSAGE: readonly string[] = ['message_refused', 'not_prepared', 'not_set_up', 'mail_not_set_up'];

/** Whether the channel itself does not work, and somebody must mend it. */
export function isAboutChannel(reason: string): reason is SendReason {
  return Object.hasOwn(SEND_REASONS, reason) && !OF_ONE_MESSAGE.includes(reason);
}

export type SendReason = keyof typeof SEND_REASONS;
