import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it('keeps each cell whole, whatever is in it', () => {
    expect(csvLine(['甲', 1_000, null, 'a,b', 'a"b', 'a\nb'])).toBe('甲,1000,,"a,b","a""b","a\nb"\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86 138', "'+86 138"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('%j is text in a spreadsheet, never a formula', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  it('leaves a number a number', () => {
    expect(csvLine([-5, 0])).toBe('-5,0\r\n');
  });
});
