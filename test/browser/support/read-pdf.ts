/** How many pages a PDF has, and what stands on the first, without spaces and without the radicals that a font may give for a character. */
export async function readPdf(data: Uint8Array): Promise<{ pages: number; text: string }> {
  // pdf.js has DOMMatrix of an optional package of native code; to read text it only needs the name.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: Object });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const paper = await getDocument({ data }).promise;
  const { items } = await (await paper.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  return { pages: paper.numPages, text: text.normalize('NFKC').replaceAll(/\s/g, '') };
}
