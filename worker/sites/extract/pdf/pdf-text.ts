import { extractLimits } from '../limits.ts';
import { linesOfPage } from './lines-of-page.ts';
import { fragmentsOf, type PdfFonts } from './page-text.ts';
import { isDictionary, PdfFile } from './pdf-file.ts';
import type { PdfDictionary, PdfValue } from './pdf-values.ts';

/** The pages of a file in their order, each with what it draws with, which the pages' tree may say above it. */
function pagesOf(file: PdfFile): { page: PdfDictionary; resources: PdfDictionary }[] {
  const found: { page: PdfDictionary; resources: PdfDictionary }[] = [];
  const seen = new Set<PdfValue>();
  const visit = (value: PdfValue | undefined, above: PdfDictionary, level: number): void => {
    const node = file.resolve(value);
    if (!isDictionary(node) || seen.has(node) || level > 20 || found.length === extractLimits.pdfPages)
      return;
    seen.add(node);
    const resources = file.dictionaryIn(node, 'Resources') ?? above;
    const kids = file.get(node, 'Kids');
    if (Array.isArray(kids)) for (const kid of kids) visit(kid, resources, level + 1);
    else if (file.nameIn(node, 'Type') === 'Page') found.push({ page: node, resources });
  };
  const catalog = file.values.find(
    (value) => isDictionary(value) && file.nameIn(value, 'Type') === 'Catalog',
  );
  if (isDictionary(catalog)) visit(catalog.get('Pages'), new Map(), 0);
  if (found.length > 0) return found;
  return file.values.flatMap((value) =>
    isDictionary(value) && file.nameIn(value, 'Type') === 'Page'
      ? [{ page: value, resources: file.dictionaryIn(value, 'Resources') ?? new Map() }]
      : [],
  );
}

/**
 * The text of a PDF as it is read, a line for each line, one column after the other. Empty for one that is encrypted, that is only a picture of a text, or that is no
 * PDF. A reader of ours: a library that draws PDFs weighs many times what the rest of the Worker does for this, and inflates without a bound. Never throws.
 */
export function pdfText(bytes: Uint8Array): string {
  if (bytes.byteLength > extractLimits.pdfBytes) return '';
  const file = new PdfFile(bytes);
  if (file.isLocked) return '';
  const fonts: PdfFonts = new Map();
  const lines = pagesOf(file)
    .slice(0, extractLimits.pdfPages)
    .flatMap(({ page, resources }) => [...linesOfPage(fragmentsOf(file, page, resources, fonts)), '']);
  return lines.join('\n').slice(0, extractLimits.textLength).trim();
}
