import { type Headline, ReadHeadline, type ReportQuery, VIEWS } from '#libs/figures';
import { UNIT_KINDS, type UnitKind } from '#libs/http';
import { parseBusinessDate, parseInstant } from '#libs/kernel';
import type { Command, CommandCall } from '../command.js';

export const reportHeadline: Command = {
  name: 'report headline',
  summary: '通报数字 / the published figures of a period',
  options: {
    'from=': 'YYYY-MM-DD',
    'to=': 'YYYY-MM-DD',
    'unit=': 'id or code',
    'kind=': UNIT_KINDS.join(' | '),
    'view=': VIEWS.join(' | '),
    'rule-set=': 'key or id',
    'target-year=': 'YYYY',
    'as-of=': 'a day (its end in Asia/Shanghai) or an instant',
    json: 'the same object as over HTTP',
  },
  async run({ app, options, out }) {
    const query = queryOf(options);
    if (typeof query === 'string') {
      out.progress(query);
      return 2;
    }
    const headline = await app.get(ReadHeadline).run(query);
    out.result(options['json'] === true ? JSON.stringify(headline, null, 2) : asText(headline));
    return 0;
  },
};

/** The query, or what is wrong with the options. */
function queryOf(options: CommandCall['options']): ReportQuery | string {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined);
  const [from, to] = [parseBusinessDate(text('from') ?? ''), parseBusinessDate(text('to') ?? '')];
  if (from === undefined || to === undefined) return '--from, --to: YYYY-MM-DD';
  const view = VIEWS.find((one) => one === text('view'));
  if (text('view') !== undefined && view === undefined) return `--view: ${VIEWS.join(' | ')}`;
  const kind: UnitKind | undefined = UNIT_KINDS.find((one) => one === text('kind'));
  if (text('kind') !== undefined && kind === undefined) return `--kind: ${UNIT_KINDS.join(' | ')}`;
  const year = text('target-year');
  if (year !== undefined && !/^\d{4}$/.test(year)) return '--target-year: YYYY';
  const asOf = text('as-of');
  if (asOf !== undefined && (parseBusinessDate(asOf) ?? parseInstant(asOf)) === undefined)
    return '--as-of: YYYY-MM-DD, or an instant such as 2022-11-10T09:30:00Z';
  const targetYear = year === undefined ? undefined : Number(year);
  return { from, to, unit: text('unit'), kind, view, ruleSet: text('rule-set'), targetYear, asOf };
}

function asText({ period, asOf, ruleSet, waivers, flags, uncounted, figures }: Headline): string {
  return [
    `${period.from} — ${period.to}  截至 / as of ${asOf}`,
    `口径 / rule set: ${ruleSet.name}（${ruleSet.key}），${ruleSet.document}`,
    `容缺 / waivers: ${String(waivers.open)}，已补 / filled: ${String(waivers.filled)}；未计金额 / uncounted: ${String(uncounted.length)}；存疑 / flagged: ${String(flags.integrity)}`,
    '',
    ...figures.map(
      ({ key, name, display }) =>
        `${name}\t${display === null ? '—' : typeof display === 'object' ? JSON.stringify(display) : String(display)}\t${key}`,
    ),
  ].join('\n');
}
