/** Told by it, a spreadsheet reads the file as UTF-8. */
export const CSV_BEGIN = '\uFEFF';

export type CsvCell = string | number | null;

/** A line of a table that opens in a spreadsheet: what was typed by people stays text there and is never reckoned. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
