import type { Stage } from '../stage';
import { ContactForm } from './contact-form';
import { ContractForm } from './contract-form';
import type { EvidenceOf } from './evidence-of';
import { IntentForm } from './intent-form';
import './messages';
import { ReceiptForm } from './receipt-form';
import { VisitForm } from './visit-form';

const FORMS = {
  contacted: ContactForm,
  visited: VisitForm,
  intent: IntentForm,
  signed: ContractForm,
  funds_in_place: ReceiptForm,
} as const;

/** Asks for exactly one stage's evidence (domain.md §4). */
export function EvidenceDialog({ stage, ...of }: EvidenceOf & { readonly stage: Stage }) {
  const Form = FORMS[stage];
  return <Form {...of} />;
}
