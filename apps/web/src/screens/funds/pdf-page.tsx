import { useIntersection } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './funds.module.css';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf';
import type { View } from './view';

/** A4, until the page says otherwise. */
const HEIGHT_BY_WIDTH = 1.414;
/** What a phone's browser still draws. */
const MOST_PIXELS = 16_000_000;

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly turnedBy: View['turnedBy'];
  /** The box that scrolls. */
  readonly box: HTMLElement | null;
}

/** One page: drawn while it is near, with its words for whoever does not see it. */
export function PdfPage({ document, number, width, turnedBy, box }: PdfPageProps) {
  const { t } = useTranslation('funds');
  const { page, words } = usePage(document, number);
  const paper = useRef<HTMLDivElement>(null);
  const { ref, entry } = useIntersection({ root: box, rootMargin: '100% 0px' });
  const isNear = entry?.isIntersecting === true;
  const [isUnreadable, setUnreadable] = useState(false);
  const natural = page?.getViewport({ scale: 1, rotation: page.rotate + turnedBy });
  const height = width * (natural === undefined ? HEIGHT_BY_WIDTH : natural.height / natural.width);

  useEffect(() => {
    const host = paper.current;
    if (page === undefined || host === null || width === 0) return undefined;
    if (!isNear) {
      host.replaceChildren();
      return undefined;
    }
    const { canvas, viewport } = canvasFor(page, { width, height, turnedBy });
    const drawing = page.render({ canvas, viewport });
    drawing.promise.then(
      () => host.replaceChildren(canvas),
      (problem: unknown) => {
        if (!(problem instanceof Error && problem.name === 'RenderingCancelledException')) setUnreadable(true);
      },
    );
    return () => drawing.cancel();
  }, [page, isNear, width, height, turnedBy]);

  return (
    <div ref={ref} className={styles['page']} style={{ width, height }} data-page={number}>
      <div ref={paper} role="img" aria-label={t('voucher.page', { number, total: document.numPages })} />
      <p className={isUnreadable ? 'c2' : 'sr'}>{isUnreadable ? t('voucher.unreadable') : words}</p>
    </div>
  );
}

function canvasFor(
  page: PDFPageProxy,
  { width, height, turnedBy }: Pick<PdfPageProps, 'width' | 'turnedBy'> & { readonly height: number },
) {
  const density = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
  const rotation = page.rotate + turnedBy;
  const scale = (width * density) / page.getViewport({ scale: 1, rotation }).width;
  const viewport = page.getViewport({ scale, rotation });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  return { canvas, viewport };
}

function usePage(
  document: PDFDocumentProxy,
  number: number,
): { readonly page?: PDFPageProxy; readonly words?: string } {
  const [found, setFound] = useState<{ page: PDFPageProxy; words: string }>();
  useEffect(() => {
    let isLeft = false;
    const find = async (): Promise<void> => {
      const page = await document.getPage(number);
      if (!isLeft) setFound({ page, words: '' });
      const words = await wordsOf(page);
      if (!isLeft) setFound({ page, words });
    };
    // A page that cannot be had stays an empty sheet among the others.
    find().catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [document, number]);
  return found ?? {};
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
