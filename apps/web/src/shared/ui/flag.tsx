import {
  IconClockExclamation,
  IconEyeCheck,
  IconFileDots,
  IconFileOff,
  IconLock,
  IconLockOpen2,
  IconMoon,
  IconZoomExclamation,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

const LOOKS = {
  overdue: { look: 'f-over', Icon: IconClockExclamation },
  quiet: { look: 'f-quiet', Icon: IconMoon },
  missing: { look: 'f-miss', Icon: IconFileOff },
  waived: { look: 'f-waive', Icon: IconFileDots },
  integrity: { look: 'f-integ', Icon: IconZoomExclamation },
  locked: { look: 'f-lock', Icon: IconLock },
  adjusted: { look: 'f-lock', Icon: IconLockOpen2 },
  needs_review: { look: 'f-review', Icon: IconEyeCheck },
} as const;

type FlagKind = keyof typeof LOOKS;

/** A mark with words: colour is never alone. */
export function Flag({ kind, children }: { readonly kind: FlagKind; readonly children: ReactNode }) {
  const { look, Icon } = LOOKS[kind];
  return (
    <span className={`chip ${look}`}>
      <Icon aria-hidden />
      {children}
    </span>
  );
}
