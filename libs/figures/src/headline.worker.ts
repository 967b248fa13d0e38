import { SqliteReader } from '#libs/database';
import { computeHeadline, type Headline, type HeadlineAsked } from './compute-headline.js';

export interface HeadlineWork {
  readonly sqliteFile: string;
  readonly asked: HeadlineAsked;
}

/** What the thread does: one state of the file, read by a connection of its own. */
export default async function work({ sqliteFile, asked }: HeadlineWork): Promise<Headline> {
  const reader = SqliteReader.open(sqliteFile);
  try {
    reader.connection.exec('BEGIN');
    return await computeHeadline(reader, asked);
  } finally {
    reader.connection.close();
  }
}
