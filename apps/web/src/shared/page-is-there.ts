/** By then a page is there, or the signal is so bad that what the phone kept must not wait for it. */
const AT_MOST_MILLIS = 1_500;

let isThere: (() => void) | undefined;
const there = new Promise<void>((resolve) => {
  isThere = resolve;
  setTimeout(resolve, AT_MOST_MILLIS);
});

/** Said by the first page that shows what was asked for. */
export function sayPageIsThere(): void {
  isThere?.();
}

/** What no first page needs waits for it: on a slow phone it would come before it, and delay it. */
export function pageIsThere(): Promise<void> {
  return there;
}
