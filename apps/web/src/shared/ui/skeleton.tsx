import { useTranslation } from 'react-i18next';

/** A line of the real width, seen after 150 ms. */
export function Bone({ width, height = 12 }: { readonly width: number | string; readonly height?: number }) {
  return <div className="bone" style={{ width, height }} />;
}

/** Rows as the list will have them; after three seconds it says that it is still reading. */
export function RowsSkeleton({ rows = 12, height = 36 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading.slow')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="row g16" style={{ height, padding: '0 16px', borderBottom: '1px solid var(--line)' }}>
          <Bone width={`${String(24 + ((row * 7) % 16))}%`} />
          <Bone width="12%" />
          <Bone width="16%" />
        </div>
      ))}
    </div>
  );
}
