import { SqliteReader } from '#libs/database';
import { type AnswerOf, type AskedOf, perform, type Work } from './report-works.js';

export interface ReportWork<Kind extends Work = Work> {
  readonly sqliteFile: string;
  readonly kind: Kind;
  readonly asked: AskedOf<Kind>;
}

/** What the thread does: one state of the file, read by a connection of its own. */
export default async function work<Kind extends Work>(given: ReportWork<Kind>): Promise<AnswerOf<Kind>> {
  const reader = SqliteReader.open(given.sqliteFile);
  try {
    reader.connection.exec('BEGIN');
    return await perform(reader, given.kind, given.asked);
  } finally {
    reader.connection.close();
  }
}
