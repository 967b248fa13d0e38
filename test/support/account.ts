/** What became of all that was planned. */
export interface Account {
  readonly planned: number;
  readonly sent: number;
  readonly cancelled: number;
  readonly merged: number;
  readonly dead: number;
  /** In the inbox. */
  readonly duplicates: number;
  readonly lost: number;
  /** Outside, where nobody knew how the attempt before had ended; each marked. */
  readonly repeats: number;
}

/** The full run says how each fault ended (docs/faults.md); the short one only checks it. */
export function noteAccount(fault: string, account: Account): void {
  if (process.env['ZHUDIAN_TEST_FAULTS'] !== 'full') return;
  const { planned, sent, cancelled, merged, dead, duplicates, lost, repeats } = account;
  const cells = [fault, planned, sent, cancelled, merged, dead, duplicates, lost, repeats];
  process.stderr.write(`| ${cells.join(' | ')} |\n`);
}
