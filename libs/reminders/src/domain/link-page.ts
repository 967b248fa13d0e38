import { type Language, Problem } from '#libs/kernel';
import { asHtml } from './message-text.js';

/** What the small page behind a link says. */
export interface LinkPage {
  readonly personName: string;
  readonly title: string;
  readonly text: string;
  readonly offers: readonly { readonly action: string; readonly until: string | null }[];
  readonly acted: string | null;
}

const WORDS = {
  zh: {
    lang: 'zh-CN',
    for: (name: string) => `这条提醒是给 ${name} 的。`,
    done: '已办结',
    snooze: (until: string) => `推迟到 ${until}`,
    didDone: '已记为办结。',
    didSnooze: '已推迟。',
    closed: '这条提醒已经处理过，或事由已不在。',
    sorry: '办不了',
  },
  en: {
    lang: 'en',
    for: (name: string) => `This reminder is for ${name}.`,
    done: 'Done',
    snooze: (until: string) => `Put off until ${until}`,
    didDone: 'Marked as done.',
    didSnooze: 'Put off.',
    closed: 'This reminder was dealt with before, or its reason has ended.',
    sorry: 'This did not work',
  },
} as const;

/** No script, nothing fetched. It is the one style that the page's security policy lets in, by its hash. */
export const LINK_PAGE_STYLE = `:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.25rem}button{font:inherit;display:block;width:100%;min-height:48px;margin:.5rem 0;border:1px solid #8a8f99;border-radius:8px;background:transparent;color:inherit}
button.first{background:#1d5bbf;border-color:#1d5bbf;color:#fff}small{color:#6b7280}`;

export function linkPage(page: LinkPage, token: string, language: Language): string {
  const words = WORDS[language];
  const said = page.acted === null ? words.closed : page.acted === 'done' ? words.didDone : words.didSnooze;
  const forms = page.offers.map(({ action, until }) => {
    const text = until === null ? words.done : words.snooze(until);
    const style = until === null ? ' class="first"' : '';
    return `<form method="post" action="/a/${token}/${action}"><button${style}>${asHtml(text)}</button></form>`;
  });
  return htmlOf(words.lang, page.title, [
    `<p>${asHtml(page.text)}</p>`,
    ...(page.offers.length === 0 ? [`<p role="status"><strong>${said}</strong></p>`] : forms),
    `<p><small>${asHtml(words.for(page.personName))}</small></p>`,
  ]);
}

export function linkProblemPage(problem: unknown, language: Language): string {
  const words = WORDS[language];
  const detail = problem instanceof Problem ? problem.detail(language) : words.sorry;
  return htmlOf(words.lang, words.sorry, [`<p role="alert">${asHtml(detail)}</p>`]);
}

function htmlOf(lang: string, title: string, parts: readonly string[]): string {
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="robots" content="noindex"><title>${asHtml(title)}</title><style>${LINK_PAGE_STYLE}</style></head>`,
    `<body><h1>${asHtml(title)}</h1>`,
    ...parts,
    '</body></html>',
  ].join('\n');
}
