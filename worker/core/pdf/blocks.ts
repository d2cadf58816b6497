import type { Weight } from './faces.ts';

/** A text, or pieces of it of which some are bold. Line breaks in it are kept. */
export type Text = string | readonly { readonly text: string; readonly weight?: Weight }[];

/** What a document is made of, from above to below. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading'; readonly text: string }
  /** `soft`: of less weight than the rest; `urgent`: with a red bar beside it. */
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: Tone }
  | {
      readonly kind: 'list';
      readonly items: readonly Text[];
      readonly numbered?: boolean;
      readonly tone?: Tone;
    }
  /** What something is, beside what it is called. */
  | { readonly kind: 'facts'; readonly entries: readonly (readonly [name: string, value: Text])[] }
  /** `shares`: how wide the columns are to one another; alike without. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Text[])[];
      readonly shares?: readonly number[];
    }
  | PhotoBlock
  /** A thin line across. */
  | { readonly kind: 'rule' };

export type Tone = 'plain' | 'soft' | 'urgent';

export interface PhotoBlock {
  readonly kind: 'photo';
  /** Gives the bytes of a JPEG when its turn comes; null when there are none. */
  readonly open: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** What it shows, for whoever does not see it. */
  readonly said: string;
  /** Stands below it. */
  readonly caption: string;
  /** Stands in its place when it cannot be shown. */
  readonly missing: string;
}

const plain = (text: Text) => (typeof text === 'string' ? text : text.map((piece) => piece.text).join(''));

/** All that a block writes, for choosing faces. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'subheading':
      return block.text;
    case 'paragraph':
      return plain(block.text);
    case 'list':
      return block.items.map(plain).join(' ');
    case 'facts':
      return block.entries.map(([name, value]) => `${name} ${plain(value)}`).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plain).join(' ')).join(' ');
    case 'photo':
      return `${block.caption} ${block.missing}`;
    case 'rule':
      return '';
  }
}
