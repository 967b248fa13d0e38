import { idFrom } from '#libs/kernel';
import {
  type Dossier,
  type FinishedFact,
  type LedgerRow,
  replay,
  WHEN_RECORDED,
  waiverRecordedAt,
} from '#libs/pipeline';

/** The rows among the facts of an enterprise that ask for earlier steps: those of this import that are evidence of a stage. */
function ledgerRowsOf(facts: readonly FinishedFact[]): LedgerRow[] {
  return facts.flatMap(({ stage, on, projectId, source }) =>
    stage === null || on === null || source === null
      ? []
      : [{ stage, on, projectId, file: String(source['file']), row: Number(source['row']) }],
  );
}

/** The waivers that the rows of one enterprise need (domain.md §4, rule 5), each with ledger and row as its reason. */
export function waiversFor(dossier: Dossier, facts: readonly FinishedFact[], importerId: string): FinishedFact[] {
  const { enterpriseId } = dossier;
  return replay(dossier, ledgerRowsOf(facts)).map(({ stage, projectId, because, coInvestorOf }) => {
    const place = `${because.file} 第 ${String(because.row)} 行`;
    const project = dossier.projects.find(({ id }) => id === coInvestorOf);
    return {
      ...waiverRecordedAt(WHEN_RECORDED, {
        id: idFrom('waiver', projectId ?? enterpriseId, stage, place),
        enterpriseId,
        projectId,
        stage,
      }),
      recordedBy: importerId,
      decidedBy: null,
      decisionReason: null,
      basis: 'ledger',
      source: { file: because.file, row: because.row },
      detail:
        project === undefined
          ? { reason: `台账补录：${place}` }
          : { reason: `co-investor of ${project.name}：${place}`, coInvestorOf },
      needsReview: false,
      voidedBy: null,
      voidReason: null,
    };
  });
}
