import { type PdfFile, type PdfValue, reference, textString } from './pdf-file.ts';

/** What a part of a document is (ISO 32000-1, 14.8.4): for readers that speak it, and for whoever copies a table. */
export type TagType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** A part of a document, with the parts that it has and the marks on pages where it is drawn. */
interface Tag {
  readonly id: number;
  readonly type: TagType;
  readonly parent: number;
  readonly about: Readonly<Record<string, PdfValue>>;
  readonly kids: PdfValue[];
}

/** The parts of a document in the order in which they are read, beside the pages. */
export class Tags {
  readonly #file: PdfFile;
  readonly #root: number;
  readonly #all: Tag[] = [];
  readonly #open: Tag[] = [];
  /** The part of each mark of a page, by page. */
  readonly #marked: { page: number; parts: string[] }[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
    this.#root = file.reserve();
    this.#begin('Document', {});
  }

  #begin(type: TagType, about: Readonly<Record<string, PdfValue>>): void {
    const parent = this.#open.at(-1);
    const tag: Tag = { id: this.#file.reserve(), type, parent: parent?.id ?? this.#root, about, kids: [] };
    parent?.kids.push(reference(tag.id));
    this.#all.push(tag);
    this.#open.push(tag);
  }

  /** Does what draws a part. `said`: what stands for it where it cannot be seen; `heads`: what the head of a table is over. */
  within(
    type: TagType,
    draw: () => void,
    { said, heads }: { said?: string; heads?: 'Column' | 'Row' } = {},
  ): void {
    this.#begin(type, {
      ...(heads === undefined ? {} : { A: { O: '/Table', Scope: `/${heads}` } }),
      ...(said === undefined ? {} : { Alt: textString(said) }),
    });
    draw();
    this.#open.pop();
  }

  /** Takes note of a page, under the number that it has among all. */
  page(page: number): number {
    return this.#marked.push({ page, parts: [] }) - 1;
  }

  /** Marks what is drawn next on a page as the part that is open: gives how the page says so. */
  mark(number: number): string {
    const tag = this.#open.at(-1);
    const marked = this.#marked[number];
    if (tag === undefined || marked === undefined) throw new Error('Nothing is open to be marked');
    const mark = marked.parts.push(reference(tag.id)) - 1;
    tag.kids.push({ Type: '/MCR', Pg: reference(marked.page), MCID: mark });
    return `/${tag.type} <</MCID ${mark}>> BDC`;
  }

  /** Writes the tree and gives its object. */
  write(): number {
    const file = this.#file;
    for (const { id, type, parent, about, kids } of this.#all)
      file.write(id, { Type: '/StructElem', S: `/${type}`, P: reference(parent), K: kids, ...about });
    const parents = file.add({ Nums: this.#marked.flatMap(({ parts }, number) => [number, parts]) });
    file.write(this.#root, {
      Type: '/StructTreeRoot',
      K: reference(this.#all[0]?.id ?? 0),
      ParentTree: reference(parents),
      ParentTreeNextKey: this.#marked.length,
    });
    return this.#root;
  }
}
