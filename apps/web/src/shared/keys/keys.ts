import { useEffect, useRef } from 'react';

const KEPT_AS = 'zhudian-single-keys';

/** Single keys sleep in text fields and while an input method composes, and can be turned off (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(KEPT_AS) !== 'off';
}

export function turnSingleKeys(on: boolean): void {
  localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
}

/** What a pressed key means: `k` alone, `mod+k`, `mod+enter`; undefined where it means nothing to a page. */
export function keyOf(event: {
  readonly key: string;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): string | undefined {
  if (event.isComposing || event.altKey || event.key === 'Process') return undefined;
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** Keys of a screen while it is shown. Keys with a modifier work everywhere, single ones outside fields and dialogs. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key === undefined || event.defaultPrevented) return;
      const isSingle = !key.startsWith('mod+');
      if (isSingle && (!singleKeysAreOn() || isTyping(event.target) || isInDialog(event.target))) return;
      const act = latest.current[key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
