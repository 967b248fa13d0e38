import { useState } from 'react';
import { answerOf, api } from '../api/client';
import { problemOf } from '../api/problem';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

interface Refused {
  readonly name: string;
  readonly detail: string;
}

export interface EvidenceFiles {
  readonly files: readonly Uploaded[];
  readonly isUploading: boolean;
  readonly refused: readonly Refused[];
  readonly take: (given: Iterable<File>) => void;
  readonly remove: (id: string) => void;
}

/** Files of one form. Each goes up at once and for itself: one that is refused, or slow, keeps no other from it. */
export function useFiles(): EvidenceFiles {
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [underWay, setUnderWay] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const upload = async (file: File): Promise<void> => {
    setUnderWay((before) => before + 1);
    try {
      const uploaded = await send(file);
      setFiles((before) => [...before, uploaded]);
    } catch (error) {
      setRefused((before) => [...before, { name: file.name, detail: problemOf(error).detail }]);
    } finally {
      setUnderWay((before) => before - 1);
    }
  };
  return {
    files,
    isUploading: underWay > 0,
    refused,
    take: (given) => {
      setRefused([]);
      for (const file of given) void upload(file);
    },
    remove: (id) => setFiles((before) => before.filter((each) => each.id !== id)),
  };
}

async function send(file: File): Promise<Uploaded> {
  const body = new FormData();
  body.append('file', file);
  const { id, bytes } = await answerOf(
    api.POST('/api/v1/files', { body: body as never, bodySerializer: (form: unknown) => form as FormData }),
  );
  return { id, bytes, name: file.name };
}
