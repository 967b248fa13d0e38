import Dexie, { type EntityTable } from 'dexie';
import type { KeptFile } from '../../shared/outbox/entry';

interface KeptPhotos {
  /** The enterprise that the form was opened for, or nothing. */
  readonly about: string;
  /** The form that keeps them. */
  readonly by: string;
  readonly files: readonly Omit<KeptFile, 'fileId'>[];
}

/** Photos of what is being written. One database a person, and not the outbox's: that is never touched for a draft. */
class DraftDatabase extends Dexie {
  declare readonly photos: EntityTable<KeptPhotos, 'about'>;

  constructor(readonly userId: string) {
    super(`zhudian-drafts-${userId}`);
    this.version(1).stores({ photos: 'about' });
  }
}

let open: DraftDatabase | undefined;

function databaseOf(userId: string): DraftDatabase {
  if (open?.userId === userId) return open;
  open?.close();
  open = new DraftDatabase(userId);
  return open;
}

export async function keptPhotos(userId: string, about: string): Promise<readonly File[]> {
  const kept = await databaseOf(userId).photos.get(about);
  return (kept?.files ?? []).map(({ blob, name, type }) => new File([blob], name, { type }));
}

/** Rejects where the phone has no room for them, or forbids it. */
export async function keepPhotos(userId: string, about: string, by: string, photos: readonly File[]): Promise<void> {
  const { photos: table } = databaseOf(userId);
  const files = photos.map((file) => ({ name: file.name, type: file.type, blob: file }));
  if (files.length > 0) await table.put({ about, by, files });
  // What another tab keeps stays.
  else await table.filter((kept) => kept.about === about && kept.by === by).delete();
}
