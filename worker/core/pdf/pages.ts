import type { Line } from './break-lines.ts';
import { type PdfFile, type PdfValue, reference, rounded } from './pdf-file.ts';
import { shown } from './shown.ts';
import { Tags } from './tags.ts';
import type { Typesetter } from './typesetter.ts';

/** An A4 sheet in points (ISO 216; 72 points to the inch), and what stays free at its edges. */
export const sheet = { width: 595.28, height: 841.89, left: 56, right: 56, top: 58, bottom: 72 } as const;
/** How wide a text can be. */
export const textWidth = sheet.width - sheet.left - sheet.right;

/** Red, green and blue, from 0 to 1. The inks of the apps (web/kit), on white. */
export const inks = {
  ink: [0.063, 0.125, 0.122],
  soft: [0.267, 0.322, 0.314],
  primary: [0.059, 0.361, 0.353],
  emergency: [0.706, 0.137, 0.094],
  line: [0.82, 0.81, 0.78],
} as const;
export type Ink = keyof typeof inks;

/** How letters are drawn: their size and that of a line, in points. */
export interface Letters {
  readonly size: number;
  readonly leading: number;
  readonly ink: Ink;
}

interface Page {
  readonly id: number;
  readonly number: number;
  readonly content: string[];
}

const colour = (ink: Ink) => inks[ink].join(' ');

/** The sheets of a document, filled from above to below. */
export class Pages {
  readonly tags: Tags;
  readonly #file: PdfFile;
  readonly #tree: number;
  readonly #pages: Page[] = [];
  readonly #pictures: Record<string, PdfValue> = {};
  /** How far below the upper edge of the text the next thing goes. */
  #down = 0;
  /** What is done at the top of each further page while something goes on: the head of a table. */
  onNewPage: (() => void) | null = null;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#tree = file.reserve();
    this.tags = new Tags(file);
    this.turn();
  }

  get #page(): Page {
    const page = this.#pages.at(-1);
    if (page === undefined) throw new Error('There is no page');
    return page;
  }

  /** How much of the page is left, in points. */
  get left(): number {
    return sheet.height - sheet.top - sheet.bottom - this.#down;
  }

  /** Begins a page. */
  turn(): void {
    const id = this.#file.reserve();
    this.#pages.push({ id, number: this.tags.page(id), content: [] });
    this.#down = 0;
    this.onNewPage?.();
  }

  /** Turns the page when less than this is left of it. */
  need(height: number): void {
    if (this.left < height) this.turn();
  }

  /** Leaves room, unless it is the first thing on its page. */
  gap(height: number): void {
    if (this.#down > 0) this.#down += height;
  }

  /** Goes on further below. */
  advance(height: number): void {
    this.#down += height;
  }

  get #y(): number {
    return sheet.height - sheet.top - this.#down;
  }

  /**
   * Draws lines from the left edge `x` on without moving on. `down` is counted from where the page is. They are the part that is open, or
   * nothing but what is seen (a head that comes again).
   */
  lines(
    lines: readonly Line[],
    x: number,
    { size, leading, ink }: Letters,
    down = 0,
    as: 'part' | 'artifact' = 'part',
  ): void {
    const first = this.#y - down - (leading - size) / 2 - size * 0.8;
    const drawn = lines.map(
      (line, at) => `1 0 0 1 ${rounded(x)} ${rounded(first - at * leading)} Tm ${shown(line, size)}`,
    );
    const mark = as === 'part' ? this.tags.mark(this.#page.number) : '/Artifact BMC';
    this.#page.content.push(mark, `BT ${colour(ink)} rg ${drawn.join(' ')} ET`, 'EMC');
  }

  /** Draws what is there to be seen only: a bar or a rule, filled. `down` is counted from where the page is. */
  bar(x: number, down: number, width: number, height: number, ink: Ink): void {
    const at = [x, this.#y - down - height, width, height].map(rounded).join(' ');
    this.#page.content.push(`/Artifact BMC ${colour(ink)} rg ${at} re f EMC`);
  }

  /** Draws a picture by its object, as the part that is open. `matrix` lays the unit square on the page, from the place of the page. */
  picture(
    id: number,
    x: number,
    height: number,
    matrix: readonly [number, number, number, number, number, number],
  ): void {
    const key = `P${id}`;
    this.#pictures[key] = reference(id);
    const [a, b, c, d, e, f] = matrix;
    const at = [a, b, c, d, e + x, f + this.#y - height].map(rounded).join(' ');
    this.#page.content.push(this.tags.mark(this.#page.number), `q ${at} cm /${key} Do Q`, 'EMC');
  }

  /**
   * Writes the pages and gives the object that leads to them. `feet` gives what stands at the foot of each: at the left, at the right.
   */
  async write(
    typesetter: Typesetter,
    feet: (page: number, of: number) => { left: Line; right: Line },
    letters: Letters,
  ): Promise<number> {
    const file = this.#file;
    const resources = file.reserve();
    for (const [index, { id, number, content }] of this.#pages.entries()) {
      const { left, right } = feet(index + 1, this.#pages.length);
      const y = rounded(sheet.bottom - 30);
      const rightX = rounded(sheet.width - sheet.right - (right.width * letters.size) / 1000);
      const foot = [
        `/Artifact <</Type /Pagination /Subtype /Footer>> BDC BT ${colour(letters.ink)} rg`,
        `1 0 0 1 ${sheet.left} ${y} Tm ${shown(left, letters.size)}`,
        `1 0 0 1 ${rightX} ${y} Tm ${shown(right, letters.size)} ET EMC`,
      ];
      const stream = await file.packed({}, [...content, ...foot].join('\n'));
      file.write(id, {
        Type: '/Page',
        Parent: reference(this.#tree),
        MediaBox: [0, 0, sheet.width, sheet.height],
        Resources: reference(resources),
        Contents: reference(stream),
        StructParents: number,
        Tabs: '/S',
      });
    }
    file.write(resources, { Font: typesetter.resources, XObject: this.#pictures });
    file.write(this.#tree, {
      Type: '/Pages',
      Kids: this.#pages.map(({ id }) => reference(id)),
      Count: this.#pages.length,
    });
    return this.#tree;
  }
}
