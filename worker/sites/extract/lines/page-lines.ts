import { attributeOf, type ElementNode, type HtmlNode } from '../html/node.ts';
import { isAround, isHidden } from '../html/text.ts';
import { extractLimits } from '../limits.ts';
import { isPriceText } from './price-text.ts';
import { type ColumnNames, rowLines } from './table-row.ts';

/** A line of a page as it is seen, and the element that it stands in. */
export interface PageLine {
  readonly text: string;
  readonly element: ElementNode;
  /** 1 to 6 for a heading, 0 for anything else. */
  readonly heading: number;
  /** Beside what the page is about: navigation, head, foot. */
  readonly isAround: boolean;
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The words of an inline element as far as they are needed to see whether it is a price. */
function shortText(element: ElementNode): string {
  let text = '';
  for (const child of element.children) {
    text += child.kind === 'text' ? child.text : shortText(child);
    if (text.length > 24) return text;
  }
  return text;
}

type Step = HtmlNode | { readonly kind: 'end' | 'gap' | 'space' | 'leave'; readonly element: ElementNode };

/** Puts what is seen of a page into lines. One for one page. */
class LineWriter {
  readonly lines: PageLine[] = [];
  private text = '';
  private element: ElementNode | null = null;
  private length = 0;
  /** Nested in how many elements beside the page, and in which heading. */
  private around = 0;
  private heading = 0;
  private pre = 0;

  get isFull(): boolean {
    return this.length > extractLimits.textLength || this.lines.length >= extractLimits.lines;
  }

  enter(element: ElementNode): void {
    if (isAround(element)) this.around += 1;
    if (element.name === 'pre') this.pre += 1;
    const [, level] = /^h([1-6])$/.exec(element.name) ?? [];
    if (level !== undefined) this.heading = Number(level);
  }

  leave(element: ElementNode): void {
    this.break();
    if (isAround(element)) this.around -= 1;
    if (element.name === 'pre') this.pre -= 1;
    if (/^h[1-6]$/.test(element.name)) this.heading = 0;
  }

  write(text: string, element: ElementNode): void {
    if (this.pre > 0 && text.includes('\n')) {
      for (const line of text.split('\n')) {
        this.add(line, element);
        this.break();
      }
      return;
    }
    this.add(this.pre > 0 ? text : text.replaceAll(/[ \t\r\n\f]+/g, ' '), element);
  }

  /** A line as it is to be. */
  put(line: string, element: ElementNode, heading: number): void {
    this.text = line;
    this.element = element;
    this.heading = heading;
    this.break();
    this.heading = 0;
  }

  gap(spaces: string): void {
    if (this.text !== '') this.text += spaces;
  }

  break(): void {
    const text = this.text.replaceAll('\u00a0', ' ').trim().slice(0, extractLimits.lineLength);
    if (text !== '' && this.element !== null)
      this.lines.push({ text, element: this.element, heading: this.heading, isAround: this.around > 0 });
    this.length += text.length;
    this.text = '';
    this.element = null;
  }

  private add(text: string, element: ElementNode): void {
    const isStart = this.text === '' || this.text.endsWith(' ');
    this.text += isStart ? text.trimStart() : text;
    if (text.trim() !== '') this.element ??= element;
  }
}

/** What is done with the children of an element, last first. */
function stepsOf(element: ElementNode): Step[] {
  const steps: Step[] = [];
  const { children } = element;
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    if (child === undefined) continue;
    steps.push(child);
    // Two elements without a space between them are beside each other all the same.
    if (child.kind === 'element' && children[at - 1]?.kind === 'element')
      steps.push({ kind: 'space', element: child });
  }
  return steps;
}

/** The lines of a page as they are seen: one for each block, row of a table or forced break, a price set off from what stands before it. */
export function pageLines(root: ElementNode): PageLine[] {
  const writer = new LineWriter();
  const stack: Step[] = [root];
  const within: ElementNode[] = [];
  let columns: ColumnNames = [];
  for (let step = stack.pop(); step !== undefined && !writer.isFull; step = stack.pop()) {
    const parent = within.at(-1) ?? root;
    if (step.kind === 'text') {
      writer.write(step.text, parent);
      continue;
    }
    if (step.kind !== 'element') {
      if (step.kind === 'gap') writer.gap('   ');
      else if (step.kind === 'space') writer.gap(' ');
      else {
        within.pop();
        if (step.kind === 'leave') writer.leave(step.element);
      }
      continue;
    }
    if (isHidden(step)) continue;
    const { name } = step;
    if (name === 'br' || name === 'hr') {
      writer.break();
      continue;
    }
    if (name === 'table') columns = [];
    const row = name === 'tr' ? rowLines(step, columns) : null;
    if (row !== null) {
      writer.break();
      columns = row.names ?? columns;
      for (const line of row.lines) {
        writer.put(line, step, row.isHeading ? 3 : 0);
      }
      continue;
    }
    const isInline =
      inline.has(name) && !/display\s*:\s*(?:block|flex|grid)/i.test(attributeOf(step, 'style'));
    within.push(step);
    if (isInline) {
      const isSetOff = isPriceText(shortText(step));
      if (isSetOff) writer.gap('   ');
      stack.push(...(isSetOff ? [{ kind: 'gap' as const, element: step }] : []), {
        kind: 'end',
        element: step,
      });
    } else {
      writer.break();
      writer.enter(step);
      stack.push({ kind: 'leave', element: step });
    }
    stack.push(...stepsOf(step));
  }
  writer.break();
  return writer.lines;
}
