import { useLayoutEffect, useRef } from 'react';

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

/** What a key does; `false`: it was not meant, and another part of the page may take it. */
type KeyAct = () => unknown;

/**
 * Keys of a screen from the moment it is seen. Keys with a modifier work everywhere, single ones outside fields and
 * dialogs.
 */
export function useKeys(actions: Readonly<Record<string, KeyAct | undefined>>): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key === undefined || event.defaultPrevented) return;
      const isSingle = !key.startsWith('mod+');
      if (isSingle && (!singleKeysAreOn() || isTyping(event.target) || isInDialog(event.target))) return;
      const act = latest.current[key];
      if (act !== undefined && act() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
