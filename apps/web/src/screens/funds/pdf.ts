import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

GlobalWorkerOptions.workerSrc = worker;

/** What documents name without bringing it along: pdf-parts.ts serves it from here. */
const PARTS = `/assets/pdf-${version}/`;

/** Banks name Chinese fonts without embedding them: their character maps are ours, their shapes the device's. */
export function read(data: ArrayBuffer): PDFDocumentLoadingTask {
  return getDocument({
    data,
    cMapUrl: `${PARTS}cmaps/`,
    standardFontDataUrl: `${PARTS}standard_fonts/`,
    wasmUrl: `${PARTS}wasm/`,
    // Neither is allowed by the page's policy: pictures are decoded by scripts.
    useWasm: false,
    isEvalSupported: false,
  });
}
