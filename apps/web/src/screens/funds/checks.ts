import type { Submitted } from './funds.queries';

const OF_A_RECEIPT = ['payer', 'amount', 'date', 'kind', 'contract'] as const;
const OF_A_REVERSAL = ['amount', 'date', 'reason', 'contract'] as const;

export type Check = (typeof OF_A_RECEIPT)[number] | (typeof OF_A_REVERSAL)[number];

/** What the second person compares with the voucher, in the order of the keys 1 to 5. */
export function checksOf({ kind }: Pick<Submitted, 'kind'>): readonly Check[] {
  return kind === 'receipt' ? OF_A_RECEIPT : OF_A_REVERSAL;
}

export interface Standing {
  readonly beforeYuan: number;
  readonly afterYuan: number;
  /** Of the contract, with two decimals; undefined while it has no amount. */
  readonly percent: { readonly before: string; readonly after: string } | undefined;
  readonly exceeds: boolean;
}

/** What has arrived beside the contract, before and after this receipt or reversal. */
export function standingOf(
  { amountYuan }: Pick<Submitted, 'amountYuan'>,
  { contractAmountYuan, fundsArrivedYuan }: { readonly contractAmountYuan: number; readonly fundsArrivedYuan: number },
): Standing {
  const afterYuan = fundsArrivedYuan + amountYuan;
  const share = (yuan: number): string => ((yuan / contractAmountYuan) * 100).toFixed(2);
  return {
    beforeYuan: fundsArrivedYuan,
    afterYuan,
    percent: contractAmountYuan > 0 ? { before: share(fundsArrivedYuan), after: share(afterYuan) } : undefined,
    exceeds: contractAmountYuan > 0 && afterYuan > contractAmountYuan,
  };
}
