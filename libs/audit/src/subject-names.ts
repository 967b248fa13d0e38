import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';

/** What the records of some kinds are called: declared by the room that keeps them. Never a contact person's name. */
export interface SubjectNamer {
  readonly kinds: readonly string[];
  namesOf(reader: Reader, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

interface Subject {
  readonly subjectKind: string;
  readonly subjectId: string | null;
}

/** All rooms' namers; each registers when the program starts. */
@Injectable()
export class SubjectNames {
  private readonly namers = new Map<string, SubjectNamer>();

  register(namer: SubjectNamer): void {
    for (const kind of namer.kinds) this.namers.set(kind, namer);
  }

  /** By id; a record without a name is not in it. */
  async of(reader: Reader, subjects: readonly Subject[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const [kind, namer] of this.namers) {
      const ids = subjects.flatMap(({ subjectKind, subjectId }) =>
        subjectKind === kind && subjectId !== null ? [subjectId] : [],
      );
      if (ids.length === 0) continue;
      for (const [id, name] of await namer.namesOf(reader, kind, [...new Set(ids)])) names.set(id, name);
    }
    return names;
  }
}
