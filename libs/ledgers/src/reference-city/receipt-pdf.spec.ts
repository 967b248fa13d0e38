import { receiptPdf } from './receipt-pdf.js';

describe('an invented voucher', () => {
  const words = { title: '桂江银行电子回单', number: '编号 HD1', seal: '业务专用章' };
  const file = new TextDecoder().decode(receiptPdf({ ...words, rows: [['付款人', '桂江板业有限公司']] }));

  it('is a document whose table of objects says where each begins', () => {
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    expect(file.slice(table, table + 5)).toBe('xref\n');
    const starts = [...file.slice(table).matchAll(/(\d{10}) 00000 n/g)].map(([, start]) => Number(start));
    expect(starts.map((start) => file.slice(start).split('\n')[0])).toEqual(
      starts.map((_, at) => `${String(at + 1)} 0 obj`),
    );
    expect(starts).toHaveLength(7);
  });

  it('says as long as its drawing is', () => {
    const [, length, drawing] = /<< \/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(file) ?? [];
    expect(drawing).toHaveLength(Number(length));
    expect(drawing).toContain(Buffer.from('桂江板业有限公司', 'utf16le').swap16().toString('hex'));
  });
});
