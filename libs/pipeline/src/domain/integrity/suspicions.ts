import { amountSplit } from './amount-split.js';
import { increaseAsNew } from './increase-as-new.js';
import { sameController } from './same-controller.js';
import { sameNameAndInvestor } from './same-name-and-investor.js';
import { signedAgain } from './signed-again.js';
import { signedSoon } from './signed-soon.js';
import { type IntegrityRule, type Signings, type Suspicion } from './signing.js';
import { yuanSlip } from './yuan-slip.js';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** domain.md §4, integrity of signing: each rule with its reason in words; `{…}` is filled from the suspicion. */
const RULES: Readonly<Record<IntegrityRule, Words & { readonly find: (signings: Signings) => Suspicion[] }>> = {
  signed_again: {
    find: signedAgain,
    zh: '同一项目重复签约：{on} 已签过，项目只按首次签约计一次',
    en: 'The same project was signed again: it was signed on {on}, and counts once, at its first signing',
  },
  same_name_and_investor: {
    find: sameNameAndInvestor,
    zh: '同一投资方有同名项目“{name}”，可能重复登记',
    en: 'The same investor has a project of the same name, {name}; it may have been entered twice',
  },
  increase_as_new: {
    find: increaseAsNew,
    zh: '像是“{name}”的增资扩产，按新项目登记了；只计增量',
    en: 'It looks like an increase of {name}, entered as new; only the increment counts',
  },
  same_controller: {
    find: sameController,
    zh: '同一集团的“{name}”{on} 已签约，可能换名重复',
    en: '{name} of the same group signed on {on}; it may be the same under a new name',
  },
  amount_split: {
    find: amountSplit,
    zh: '距同一投资方的“{name}”签约仅 {days} 天，可能拆分金额',
    en: 'Signed {days} days after {name} of the same investor; one amount may have been split',
  },
  yuan_slip: {
    find: yuanSlip,
    zh: '合同额 {amountYuan} 元，同产业链中位数 {medianYuan} 元，可能把元、万元弄混',
    en: 'The contract is of {amountYuan} yuan, the median of its chain is {medianYuan}; 元 and 万元 may be mixed up',
  },
  signed_soon: {
    find: signedSoon,
    zh: '意向后 {days} 天即签约，请核对日期',
    en: 'Signed {days} days after its intent; check the dates',
  },
};

/** All that looks wrong, each once. */
export function suspicionsOf(signings: Signings): Suspicion[] {
  return Object.values(RULES).flatMap(({ find }) => find(signings));
}

export function reasonOf({ rule, facts }: Pick<Suspicion, 'rule' | 'facts'>): Words {
  const inWords = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '—'));
  return { zh: inWords(RULES[rule].zh), en: inWords(RULES[rule].en) };
}

/** The same suspicion, whenever it is found: settled once, it is not raised again. */
export function suspicionKey({ rule, evidenceId, otherEvidenceId }: Suspicion): string {
  return `${rule} ${evidenceId} ${otherEvidenceId ?? '-'}`;
}
