/** What is wrong with one cell of a file; the whole bundle is refused for it (ledgers.md §2). */
export interface BadRow {
  readonly file: string;
  /** As a spreadsheet counts: the headings are row 1. 0: the file itself. */
  readonly row: number;
  readonly column: string;
  readonly code: keyof typeof BAD_ROWS;
  readonly given: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** Every reason for which a row is bad, in words. */
export const BAD_ROWS = {
  file_missing: { zh: '缺少这个文件', en: 'the file is missing' },
  not_utf8: { zh: '不是 UTF-8 编码', en: 'it is not UTF-8' },
  broken_csv: { zh: '读不成表格（引号或列数不对）', en: 'it cannot be read as CSV (quotes or number of cells)' },
  column_missing: { zh: '缺少这一列', en: 'the column is missing' },
  value_missing: { zh: '没有填', en: 'it is empty' },
  bad_text: { zh: '文字太长或含控制字符', en: 'the text is too long or has control characters' },
  bad_date: { zh: '不是日历上的日期（YYYY-MM-DD）', en: 'it is no day of the calendar (YYYY-MM-DD)' },
  future_date: { zh: '日期在今天之后', en: 'the date is after today' },
  bad_number: { zh: '不是数，或超出范围', en: 'it is no number, or out of range' },
  wrong_sign: { zh: '到位应为正数，核减应为负数', en: 'a receipt is above 0, a reversal (核减) below' },
  unknown_value: { zh: '不认识的值', en: 'the value is unknown' },
  unknown_id: { zh: '找不到这个编号', en: 'there is no such id' },
  duplicate_id: { zh: '编号重复', en: 'the id is used twice' },
  contradiction: { zh: '与本行其他内容矛盾', en: 'it contradicts the rest of the row' },
  reversal_exceeds_funds: { zh: '核减超过已到位资金', en: 'the reversal is more than has arrived' },
} as const;

export function badRow(file: string, row: number, column: string, code: keyof typeof BAD_ROWS, given = ''): BadRow {
  return { file, row, column, code, given: given.slice(0, 60), message: BAD_ROWS[code] };
}
