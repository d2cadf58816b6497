/** What reading a site that somebody else wrote may cost. Beyond these bounds nothing is read, and what was read before counts. */
export const extractLimits = {
  /** Pages of one site, with the one that was named. */
  pages: 8,
  /** Bytes of one document, and ms until it is there. */
  documentBytes: 10 * 1024 * 1024,
  documentMs: 30_000,
  /** Of a document's HTML: characters, elements and texts, levels. */
  characters: 3_000_000,
  nodes: 60_000,
  levels: 200,
  /** Of an element: attributes that are kept, and characters of each. */
  attributes: 40,
  attributeLength: 2_000,
  /** Characters of the text of a page that facts are looked for in. */
  textLength: 400_000,
  /** Lines of a page: four for each dish that is taken. */
  lines: 8_000,
  /** Characters of one line. */
  lineLength: 2_000,
  /** Of structured data: characters of one script, levels, things. */
  scriptLength: 1_000_000,
  thingLevels: 30,
  things: 20_000,
  /** Of a PDF: pages, and characters of a page's text. */
  pdfPages: 40,
  pdfBytes: 20 * 1024 * 1024,
  /** Of what is found. */
  categories: 200,
  dishes: 2_000,
  pictures: 60,
  quote: 300,
} as const;
