/** What stands on an invented voucher. */
export interface ReceiptPaper {
  readonly title: string;
  readonly number: string;
  readonly seal: string;
  readonly rows: readonly (readonly [label: string, words: string])[];
}

const WIDTH = 595;
const HEIGHT = 420;
const MARGIN = 40;
const LABELS = 100;
const ROW = 32;
const TOP = HEIGHT - 92;
/** How far the handles of a quarter of a circle reach. */
const ROUND = 0.5523;

/** One page of half A4. Like a bank's, it names its Chinese font and does not embed it. */
export function receiptPdf({ title, number, seal, rows }: ReceiptPaper): Uint8Array {
  const bottom = TOP - rows.length * ROW;
  const lines = rows.map((_, row) => line(MARGIN, TOP - row * ROW, WIDTH - MARGIN, TOP - row * ROW));
  const drawing = [
    '0.1 0.14 0.19 rg 0.55 0.55 0.52 RG 0.7 w',
    text(title, { size: 20, x: (WIDTH - 20 * title.length) / 2, y: HEIGHT - 52 }),
    text(number, { size: 9, x: MARGIN, y: HEIGHT - 82 }),
    ...lines,
    line(MARGIN, bottom, WIDTH - MARGIN, bottom),
    ...[MARGIN, MARGIN + LABELS, WIDTH - MARGIN].map((x) => line(x, TOP, x, bottom)),
    ...rows.flatMap(([label, words], row) => {
      const y = TOP - (row + 1) * ROW + 11;
      return [text(label, { size: 11, x: MARGIN + 10, y }), text(words, { size: 12, x: MARGIN + LABELS + 10, y })];
    }),
    '0.75 0.2 0.16 rg 0.75 0.2 0.16 RG 1.6 w',
    circle(WIDTH - MARGIN - 76, bottom + 6, 40),
    text(seal, { size: 10, x: WIDTH - MARGIN - 76 - 5 * seal.length, y: bottom + 2 }),
  ].join('\n');
  return written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(WIDTH)} ${String(HEIGHT)}] /Contents 4 0 R ` +
      '/Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /W [1 95 500] ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]);
}

function text(
  words: string,
  { size, x, y }: { readonly size: number; readonly x: number; readonly y: number },
): string {
  return `BT /F ${String(size)} Tf ${String(x)} ${String(y)} Td <${utf16(words)}> Tj ET`;
}

function utf16(words: string): string {
  return Array.from(words, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

function line(fromX: number, fromY: number, toX: number, toY: number): string {
  return `${String(fromX)} ${String(fromY)} m ${String(toX)} ${String(toY)} l S`;
}

function circle(x: number, y: number, radius: number): string {
  const at = (across: number, up: number): string =>
    `${(x + across * radius).toFixed(1)} ${(y + up * radius).toFixed(1)}`;
  const quarter = (...points: readonly (readonly [number, number])[]): string =>
    `${points.map((point) => at(...point)).join(' ')} c`;
  return [
    `${at(1, 0)} m`,
    quarter([1, ROUND], [ROUND, 1], [0, 1]),
    quarter([-ROUND, 1], [-1, ROUND], [-1, 0]),
    quarter([-1, -ROUND], [-ROUND, -1], [0, -1]),
    quarter([ROUND, -1], [1, -ROUND], [1, 0]),
    'S',
  ].join(' ');
}

/** Objects numbered from one, then where each begins. */
function written(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const size = String(objects.length + 1);
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return new TextEncoder().encode(`${file}${table}startxref\n${String(file.length)}\n%%EOF\n`);
}
