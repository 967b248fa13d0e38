import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type ChangeEvent, useEffect, useRef } from 'react';
import { plainDigits } from '../format/typed-amount';

/** A number of a form, with a keyboard of either width: `１２`, `1。5` and `3，000` are read as they are meant. */
export function NumberField(props: NumberInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => (input.current === null ? undefined : readOnceComposed(input.current)), []);
  return <NumberInput allowedDecimalSeparators={['.']} {...props} ref={input} onChangeCapture={makePlain} />;
}

/** Before the field reads it: what it does not know as a digit it drops. */
function makePlain({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
  const { value, selectionEnd } = currentTarget;
  const plain = plainDigits(value);
  if (plain === value) return;
  currentTarget.value = plain;
  currentTarget.setSelectionRange(selectionEnd, selectionEnd);
}

/** What an input method is in the middle of is its own: changed meanwhile, it would stand there twice. */
function readOnceComposed(input: HTMLInputElement): () => void {
  const hold = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) event.stopPropagation();
  };
  const read = (): void => void input.dispatchEvent(new Event('input', { bubbles: true }));
  input.addEventListener('input', hold);
  input.addEventListener('compositionend', read);
  return () => {
    input.removeEventListener('input', hold);
    input.removeEventListener('compositionend', read);
  };
}
