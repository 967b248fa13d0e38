import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from './pdf';

export type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly document: PDFDocumentProxy }
  | { readonly state: 'locked' | 'unreadable' };

const READING: Reading = { state: 'reading' };

/** The reader of documents is big: it comes when the first of them is opened, and what it held goes with the document. */
export function useDocument(file: Blob): Reading {
  const [reading, setReading] = useState<Reading>(READING);
  useEffect(() => {
    let close: (() => void) | undefined;
    let isLeft = false;
    const open = async (): Promise<Reading> => {
      const [{ read }, data] = await Promise.all([import('./pdf'), file.arrayBuffer()]);
      if (isLeft) return READING;
      const task = read(data);
      close = () => void task.destroy();
      return { state: 'read', document: await task.promise };
    };
    open().then(
      (found) => {
        if (!isLeft) setReading(found);
      },
      (problem: unknown) => {
        const isLocked = problem instanceof Error && problem.name === 'PasswordException';
        if (!isLeft) setReading({ state: isLocked ? 'locked' : 'unreadable' });
      },
    );
    return () => {
      isLeft = true;
      close?.();
    };
  }, [file]);
  return reading;
}
