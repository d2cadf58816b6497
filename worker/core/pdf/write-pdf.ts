import { type Block, wordsOf } from './blocks.ts';
import { drawPhoto } from './draw-photo.ts';
import { drawFacts, drawTable } from './draw-table.ts';
import { type Drawing, drawHeading, drawList, drawParagraph, linesOf, small } from './draw-text.ts';
import { openFaces, type ReadFace } from './faces.ts';
import { Pages, sheet, textWidth } from './pages.ts';
import { dateString, PdfFile, reference, textString } from './pdf-file.ts';
import { Typesetter } from './typesetter.ts';

/** A document to be written: A4, in the house's face, tagged for readers that speak it. */
export interface PdfDocument {
  /** What its window is called. */
  readonly title: string;
  /** The language of its text (BCP 47). */
  readonly language: string;
  readonly madeAt: Date;
  /** Stands at the foot of each page, at the left. */
  readonly foot: string;
  /** At the right: which page it is, of how many. */
  readonly pageLabel: (page: number, of: number) => string;
  readonly blocks: readonly Block[];
}

const inXml = (text: string) =>
  text
    .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
    .replace(/(?![\n\t])\p{Cc}/gu, '');

/** What the document says of itself (XMP, ISO 16684-1). */
const metadata = ({ title, language, madeAt }: PdfDocument) =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${inXml(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>${inXml(language)}</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>${madeAt.toISOString()}</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

async function draw(drawing: Drawing, file: PdfFile, block: Block): Promise<void> {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'subheading':
      return drawHeading(drawing, block.kind, block.text);
    case 'paragraph':
      return drawParagraph(drawing, block.text, block.tone ?? 'plain');
    case 'list':
      return drawList(drawing, block.items, block.numbered ?? false, block.tone ?? 'plain');
    case 'facts':
      return drawFacts(drawing, block.entries);
    case 'table':
      return drawTable(drawing, block.head, block.rows, block.shares);
    case 'photo':
      return drawPhoto(drawing, file, block);
    case 'rule':
      drawing.pages.gap(6);
      drawing.pages.bar(sheet.left, 0, textWidth, 0.5, 'line');
      return drawing.pages.gap(8);
  }
}

/**
 * Writes a document, piece by piece as it is made: a photo is read when its turn comes and then forgotten, so that a long document takes
 * little memory. What is in it can be selected, searched and copied as it was written, emoji too; what no face can draw is a box.
 * `read` gives the bytes of a font file (faces.ts); what it and a photo throw is passed on.
 */
export async function* writePdf(
  document: PdfDocument,
  read: ReadFace,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const { title, language, madeAt, foot, pageLabel, blocks } = document;
  const file = new PdfFile();
  const faces = await openFaces([foot, ...blocks.map(wordsOf)].join(' ').normalize('NFC'), read);
  const drawing = { pages: new Pages(file), typesetter: new Typesetter(faces, file) };
  for (const block of blocks) {
    await draw(drawing, file, block);
    if (block.kind === 'photo') yield file.take();
  }
  const oneLine = (text: string, width: number) =>
    linesOf(drawing, text, width, small)[0] ?? { clusters: [], width: 0 };
  const feet = (page: number, of: number) => ({
    left: oneLine(foot, textWidth * 0.75),
    right: oneLine(pageLabel(page, of), textWidth * 0.25),
  });
  const pages = await drawing.pages.write(drawing.typesetter, feet, small);
  await drawing.typesetter.write();
  const about = file.reserve();
  const xmp = new TextEncoder().encode(metadata(document));
  file.stream(about, { Type: '/Metadata', Subtype: '/XML' }, xmp);
  const catalog = file.add({
    Type: '/Catalog',
    Pages: reference(pages),
    Lang: textString(language),
    MarkInfo: { Marked: 'true' },
    StructTreeRoot: reference(drawing.pages.tags.write()),
    ViewerPreferences: { DisplayDocTitle: 'true' },
    Metadata: reference(about),
  });
  file.end(catalog, file.add({ Title: textString(title), CreationDate: dateString(madeAt) }));
  yield file.take();
}
