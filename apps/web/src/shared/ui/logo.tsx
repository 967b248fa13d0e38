/** An anchor point: a unit stationed where the firms are. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 34 34" aria-hidden="true">
      <rect width="34" height="34" rx="8" fill="var(--brand)" />
      <path d="M17 6.5v21" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <circle cx="17" cy="12.5" r="4.6" fill="var(--brand)" stroke="#fff" strokeWidth="2" />
      <circle cx="17" cy="12.5" r="1.5" fill="#fff" />
      <path
        d="M9.5 22.6c-2 .8-3 1.8-3 2.7 0 2 4.7 3.2 10.5 3.2s10.5-1.2 10.5-3.2c0-.9-1-1.9-3-2.7"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
        opacity=".62"
      />
    </svg>
  );
}
