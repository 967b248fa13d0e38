import { createHash } from 'node:crypto';
import { idFrom } from '#libs/kernel';
import type { FinishedFact, FinishedProject, KeptFile } from '#libs/pipeline';
import { receiptPdf } from './receipt-pdf.js';

const TITLES: Readonly<Record<string, readonly [title: string, seal: string]>> = {
  bank_receipt: ['桂江银行电子回单', '业务专用章'],
  capital_verification: ['验资报告（摘要）', '事务所公章'],
  equipment_list: ['设备入账清单（摘要）', '财务专用章'],
  appraisal: ['资产评估报告（摘要）', '事务所公章'],
};

interface Vouched {
  readonly project: FinishedProject;
  readonly files: readonly KeptFile[];
}

/** Who paid, and the number of each receipt's voucher; those that wait for the office have the paper too. */
export function withVouchers(project: FinishedProject, payer: string): Vouched {
  const files: KeptFile[] = [];
  const facts = project.facts.map((fact) => {
    if (fact.kind !== 'receipt' || fact.voucherNumber === undefined) return fact;
    const { voucherNumber: number, detail } = fact;
    if (fact.state !== 'submitted' || fact.voidedAt !== null)
      return { ...fact, detail: { ...detail, payer, voucher: { number } } };
    const file = paperOf(project, fact, { payer, number });
    files.push(file);
    const { id, sha256 } = file;
    return { ...fact, detail: { ...detail, payer, voucher: { fileId: id, number } }, voucherFile: { id, sha256 } };
  });
  return { project: { ...project, facts }, files };
}

function paperOf(
  { name }: FinishedProject,
  { id, on, amountYuan, detail, recordedAt, recordedBy }: FinishedFact,
  { payer, number }: { readonly payer: string; readonly number: string },
): KeptFile {
  const [title, seal] = TITLES[String(detail['kind'])] ?? ['收款凭证', '业务专用章'];
  const content = receiptPdf({
    title,
    seal,
    number: `编号 ${number}`,
    rows: [
      ['付款人', payer],
      ['收款人', `${name.replace(/(生产)?项目$/u, '')}（桂江）有限公司`],
      ['金额', `¥ ${(amountYuan ?? 0).toLocaleString('en-US')}.00`],
      ['币种', '人民币'],
      ['记账日期', on ?? ''],
      ['附言', `投资款，${name}`],
    ],
  });
  return {
    id: idFrom('voucher file', id),
    sha256: createHash('sha256').update(content).digest('hex'),
    mediaType: 'application/pdf',
    bytes: content.length,
    name: `${title}.pdf`,
    content,
    recordedAt,
    recordedBy,
  };
}
