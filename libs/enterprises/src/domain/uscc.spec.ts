import { describe, expect, it } from '@jest/globals';
import { checkCharacterOf, isValidUscc, looksLikeUscc, normalUscc } from './uscc.js';

describe('the check character of a USCC (domain.md §3, GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '914406051937750985', '91440606231956878E'])('%s is valid', (uscc) => {
    expect(isValidUscc(uscc)).toBe(true);
  });

  it('a sum that 31 divides asks for 0, not for a 32nd character', () => {
    const first17 = firstWithSumZero();
    expect(checkCharacterOf(first17)).toBe('0');
    expect(isValidUscc(`${first17}0`)).toBe(true);
  });

  it('every single wrong character is noticed', () => {
    const right = '91440606231956878E';
    for (let place = 0; place < 17; place += 1) {
      const wrong = right[place] === '7' ? '8' : '7';
      expect(isValidUscc(right.slice(0, place) + wrong + right.slice(place + 1))).toBe(false);
    }
  });

  it.each(['I', 'O', 'S', 'V', 'Z'])('%s is not of the alphabet', (letter) => {
    expect(checkCharacterOf(`${letter}1440606231956878`)).toBeUndefined();
    expect(isValidUscc(`${letter}1440606231956878E`)).toBe(false);
  });

  it.each([
    { text: ' 9144 0606 2319 5687 8e ', normal: '91440606231956878E', code: true },
    { text: '９１４４０６０６２３１９５６８７８Ｅ', normal: '91440606231956878E', code: true },
    { text: '9144060623195687', normal: '9144060623195687', code: false },
    { text: '91440606231956878好', normal: '91440606231956878好', code: false },
  ])('“$text” is read as $normal', ({ text, normal, code }) => {
    expect(normalUscc(text)).toBe(normal);
    expect(looksLikeUscc(normal)).toBe(code);
  });
});

/** Weight 1 is on the first place: some character there completes the sum to a multiple of 31. */
function firstWithSumZero(): string {
  const found = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')
    .map((first) => `${first}1440606231956878`)
    .find((first17) => weightedSum(first17) % 31 === 0);
  if (found === undefined) throw new Error('no such code');
  return found;
}

function weightedSum(first17: string): number {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  return Array.from(first17).reduce(
    (sum, character, i) => sum + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf(character) * (weights[i] ?? 0),
    0,
  );
}
