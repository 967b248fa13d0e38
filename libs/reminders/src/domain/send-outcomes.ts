import type { SendOutcome } from './channel.js';
import type { SendReason } from './send-reasons.js';

export type Robot = 'wecom' | 'dingtalk' | 'feishu';

/** How a request over HTTP ended. */
export type HttpEnding =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterSeconds?: number; readonly body: string }
  /** `sent`: the receiver may have got it. */
  | { readonly kind: 'failed'; readonly sent: boolean; readonly code: string };

interface Verdict {
  readonly kind: 'final' | 'retry' | 'unknown';
  readonly reason: SendReason;
  readonly afterSeconds?: number;
}

const final = (reason: SendReason): Verdict => ({ kind: 'final', reason });
const retry = (reason: SendReason, afterSeconds?: number): Verdict => ({
  kind: 'retry',
  reason,
  ...(afterSeconds === undefined ? {} : { afterSeconds }),
});
const unknown = (reason: SendReason): Verdict => ({ kind: 'unknown', reason });

/** reminders.md, "Channels": what each platform means by the code in its body. A code that is not listed was refused, and is tried again. */
const ROBOT_CODES: Readonly<Record<Robot, Readonly<Record<string, Verdict>>>> = {
  wecom: {
    '93000': final('key_wrong'),
    '93004': final('robot_stopped'),
    '93008': final('robot_stopped'),
    '40008': final('message_refused'),
    '40035': final('message_refused'),
    '40058': final('message_refused'),
    '44004': final('message_refused'),
    '45002': final('message_refused'),
    '45009': retry('too_many', 60),
    '45033': retry('too_many', 60),
    '-1': retry('platform_busy'),
  },
  dingtalk: {
    '310000': final('security_setting'),
    '300001': final('key_wrong'),
    '300005': final('key_wrong'),
    '400101': final('key_wrong'),
    '400013': final('robot_stopped'),
    '400102': final('robot_stopped'),
    '400106': final('robot_stopped'),
    '40035': final('message_refused'),
    '400105': final('message_refused'),
    '430101': final('message_refused'),
    '430102': final('message_refused'),
    '430104': final('message_refused'),
    '130101': retry('too_many', 600),
    '302033': retry('too_many', 600),
    '410100': retry('too_many', 600),
    '-1': retry('platform_busy'),
  },
  feishu: {
    '19021': final('security_setting'),
    '19022': final('security_setting'),
    '19024': final('security_setting'),
    '19001': final('key_wrong'),
    '19002': final('message_refused'),
    '9499': final('message_refused'),
    '11232': retry('too_many', 60),
    '99991400': retry('too_many', 60),
    '429': retry('too_many', 60),
  },
};

/** Where the body says nothing: what the HTTP status means, the first that fits. */
const STATUSES: readonly (readonly [fits: (status: number) => boolean, verdict: Verdict])[] = [
  [(status) => status === 429, retry('too_many', 60)],
  [(status) => status === 503, retry('platform_busy')],
  [(status) => status === 408, retry('refused_for_now')],
  [(status) => status >= 500, unknown('garbled_answer')],
  [(status) => status >= 400, final('refused')],
  [(status) => status >= 300, final('redirected')],
  [() => true, unknown('garbled_answer')],
];

/** A webhook of one's own knows a repeat by the delivery id: what is uncertain is simply sent again. */
const WEBHOOK_STATUSES: typeof STATUSES = [
  [(status) => status === 429, retry('too_many', 60)],
  [(status) => status === 408 || status >= 500, retry('refused_for_now')],
  [(status) => status >= 400, final('refused')],
  [() => true, final('redirected')],
];

/** What broke before or after the request was out. */
const FAILURES: Readonly<Record<string, Verdict>> = {
  address_refused: final('address_refused'),
  ENOTFOUND: retry('not_found'),
  EAI_AGAIN: retry('not_found'),
  CERT_HAS_EXPIRED: retry('not_trusted'),
  DEPTH_ZERO_SELF_SIGNED_CERT: retry('not_trusted'),
  SELF_SIGNED_CERT_IN_CHAIN: retry('not_trusted'),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: retry('not_trusted'),
  ERR_TLS_CERT_ALTNAME_INVALID: retry('not_trusted'),
};

/** Judged by the code in the body, not by the HTTP status. */
export function outcomeOfRobot(robot: Robot, ending: HttpEnding): SendOutcome {
  if (ending.kind === 'failed') return outcomeOfFailure(ending.sent, ending.code);
  const code = codeIn(ending.body);
  if (code === '0') return { kind: 'sent', code };
  if (code === undefined) return byStatus(STATUSES, ending);
  return outcome(ROBOT_CODES[robot][code] ?? retry('refused_for_now'), code, ending.retryAfterSeconds);
}

export function outcomeOfWebhook(ending: HttpEnding): SendOutcome {
  if (ending.kind === 'failed') return outcomeOfFailure(ending.sent, ending.code);
  const { status } = ending;
  return status >= 200 && status < 300 ? { kind: 'sent', code: String(status) } : byStatus(WEBHOOK_STATUSES, ending);
}

/** How a mail server, or the connection to it, refused. */
export interface MailFailure {
  /** Of the SMTP answer; none where the connection failed. */
  readonly responseCode?: number;
  /** It answered to the recipient or the content, not to us. */
  readonly aboutMessage: boolean;
  /** The whole content was out, and no answer came. */
  readonly sent: boolean;
  readonly code: string;
}

export function outcomeOfMail({ responseCode, aboutMessage, sent, code }: MailFailure): SendOutcome {
  if (responseCode === undefined) return outcomeOfFailure(sent, code);
  const said = String(responseCode);
  if (!aboutMessage) return outcome(retry('mail_server_refuses_us', 600), said);
  return outcome(responseCode >= 500 ? final('recipient_unknown') : retry('refused_for_now'), said);
}

function outcomeOfFailure(sent: boolean, code: string): SendOutcome {
  if (sent) return outcome(unknown('no_answer'), code);
  return outcome(FAILURES[code] ?? retry('unreachable'), code);
}

function byStatus(
  table: typeof STATUSES,
  { status, retryAfterSeconds }: Extract<HttpEnding, { kind: 'answered' }>,
): SendOutcome {
  const verdict = table.find(([fits]) => fits(status))?.[1] ?? unknown('garbled_answer');
  return outcome(verdict, `HTTP ${String(status)}`, retryAfterSeconds);
}

function outcome({ kind, reason, afterSeconds }: Verdict, code: string, asked?: number): SendOutcome {
  if (kind !== 'retry') return { kind, code, reason };
  const wait = asked === undefined ? afterSeconds : Math.max(asked, afterSeconds ?? 0);
  return { kind, code, reason, ...(wait === undefined ? {} : { afterSeconds: wait }) };
}

/** `errcode` of WeCom and DingTalk; `code`, or of old `StatusCode`, of Feishu. */
function codeIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null) return undefined;
    const { errcode, code, StatusCode } = answer as Record<string, unknown>;
    const said = errcode ?? code ?? StatusCode;
    return typeof said === 'number' || typeof said === 'string' ? String(said) : undefined;
  } catch {
    return undefined;
  }
}
