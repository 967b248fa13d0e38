import type { Stage } from '../stage';

/** Of which enterprise a dialog asks for evidence. */
export interface EvidenceOf {
  readonly enterpriseId: string;
  /** Of the enterprise, as the person saw it when the dialog opened. */
  readonly version: number;
  readonly name: string;
  /** Where the enterprise stands. */
  readonly from: Stage | null;
  readonly onClose: () => void;
}
