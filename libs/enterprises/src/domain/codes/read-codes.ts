/** `code name` a line. */
export function readCodes(lines: string): ReadonlyMap<string, string> {
  const rows = lines.trim().split('\n');
  return new Map(
    rows.map((row) => {
      const gap = row.indexOf(' ');
      return [row.slice(0, gap), row.slice(gap + 1)];
    }),
  );
}
