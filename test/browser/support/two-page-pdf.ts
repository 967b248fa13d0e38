/** A document as a bank writes it: its Chinese font is named and not embedded, its characters are those of a predefined map. */
export function twoPagePdf(pages: readonly [string, string]): Uint8Array {
  const text = (words: string): string => {
    const drawing = `BT /F1 14 Tf 72 720 Td <${utf16(words)}> Tj ET`;
    return `<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream`;
  };
  const page = (contents: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(contents)} 0 R ` +
    '/Resources << /Font << /F1 7 0 R >> >> >>';
  return written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(5),
    page(6),
    text(pages[0]),
    text(pages[1]),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [8 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 9 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]);
}

function utf16(words: string): string {
  return Array.from(words, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** Objects numbered from one, and where each begins. */
function written(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = file.length;
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return new TextEncoder().encode(`${file}startxref\n${String(table)}\n%%EOF\n`);
}
