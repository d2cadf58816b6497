/** How long a piece of a text is, in words, and how many words of the piece before it repeats. */
export type PieceSize = Readonly<{ words: number; overlap: number }>;

/** Long enough for a paragraph to stay whole, short enough for one matter to be most of a piece. */
export const pieceSize: PieceSize = { words: 120, overlap: 30 };

/**
 * Cuts a long text into pieces that overlap, so that whatever stands in it is found by one of them. Words are cut at spaces; a text that fits is
 * one piece, one without words none.
 */
export function cutIntoPieces(text: string, { words, overlap }: PieceSize = pieceSize): string[] {
  const all = text.split(/\s+/).filter((word) => word !== '');
  const step = words - overlap;
  const count = Math.max(Math.ceil((all.length - overlap) / step), all.length > 0 ? 1 : 0);
  return Array.from({ length: count }, (_, piece) => all.slice(piece * step, piece * step + words).join(' '));
}
