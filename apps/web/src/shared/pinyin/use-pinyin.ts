import { useQuery } from '@tanstack/react-query';

/** The readings of each character; none while the dictionary is on its way. */
export type Pinyin = (text: string) => readonly (readonly string[])[];

const UNHEARD: Pinyin = (text) => Array.from(text, () => []);

/** The dictionary of readings is large: it comes when a screen first asks for it, and stays on the phone. */
async function loadPinyin(): Promise<Pinyin> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  const readings = (character: string): readonly string[] => {
    const heard = known.get(character) ?? pinyin(character, { toneType: 'none', type: 'array', multiple: true });
    known.set(character, heard);
    return heard;
  };
  return (text) => Array.from(text, readings);
}

export function usePinyin(): Pinyin {
  const { data = UNHEARD } = useQuery({
    queryKey: ['pinyin'],
    queryFn: loadPinyin,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  return data;
}
