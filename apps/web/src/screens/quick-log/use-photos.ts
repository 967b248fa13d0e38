import { useEffect, useState } from 'react';
import { newId } from '../../shared/ids';
import type { OutboxEntry } from '../../shared/outbox/entry';

/**
 * The photos of a log. Until it is saved or cleared they are kept on this phone beside its sentence: the camera alone may
 * end the page. What is corrected has its photos in the outbox.
 */
export function usePhotos(userId: string, enterpriseId: string | null, refused: OutboxEntry | undefined) {
  const about = enterpriseId ?? '';
  const isDraft = refused === undefined;
  const [by] = useState(newId);
  const [photos, setPhotos] = useState<readonly File[]>(() => filesOf(refused));
  const [isRead, setRead] = useState(!isDraft);
  const [hasBegun, setBegun] = useState(false);
  const [isCleared, setCleared] = useState(false);
  const [isTurnedAway, setTurnedAway] = useState(false);

  useEffect(() => {
    if (!isDraft) return undefined;
    let isGone = false;
    const read = async (): Promise<void> => {
      const kept = await (await import('./kept-photos')).keptPhotos(userId, about);
      if (isGone || kept.length === 0) return;
      setPhotos((before) => [...kept, ...before]);
      setBegun(true);
    };
    // What cannot be read keeps nobody from writing.
    void read()
      .catch(() => undefined)
      .then(() => setRead(true));
    return () => {
      isGone = true;
    };
  }, [isDraft, userId, about]);

  useEffect(() => {
    if (!isDraft || !isRead) return undefined;
    let isOld = false;
    // What came of an earlier choice says nothing of this one, also when it is known later.
    const tell = (isNo: boolean) => (): void => {
      if (!isOld) setTurnedAway(isNo);
    };
    keep(userId, about, by, isCleared ? [] : photos).then(tell(false), tell(true));
    return () => {
      isOld = true;
    };
  }, [isDraft, isRead, userId, about, by, photos, isCleared]);

  return {
    photos,
    isRead,
    hasBegun,
    /** The phone has no room for them: they last as long as the page. */
    isTurnedAway: isTurnedAway && photos.length > 0,
    add: (taken: readonly File[]) => {
      setCleared(false);
      setPhotos((before) => [...before, ...taken]);
    },
    remove: (place: number) => setPhotos((before) => before.filter((_, index) => index !== place)),
    /** With the sentence cleared they are no longer kept; they stay in the form, and with the next words are kept again. */
    setCleared,
    forget: () => (isDraft ? keep(userId, about, by, []).catch(() => undefined) : Promise.resolve()),
  };
}

async function keep(userId: string, about: string, by: string, photos: readonly File[]): Promise<void> {
  await (await import('./kept-photos')).keepPhotos(userId, about, by, photos);
}

function filesOf(entry: OutboxEntry | undefined): readonly File[] {
  return (entry?.files ?? []).map(({ blob, name, type }) => new File([blob], name, { type }));
}
