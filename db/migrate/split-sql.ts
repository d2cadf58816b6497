// What may hold a semicolon that ends nothing: comments, texts, names, dollar-quoted bodies.
const token = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|(\$\w*\$)[\s\S]*?\1|;/g;
const leadingComments = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/;

/**
 * The statements of a SQL text, in order, each without its semicolon and without the comments before it. Knows no bodies
 * in `begin atomic … end`: they come out in pieces.
 */
export const splitSql = (text: string): string[] => {
  const ends = [...text.matchAll(token)].filter(([found]) => found === ';').map(({ index }) => index);
  return [...ends, text.length]
    .map((end, at) => text.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end))
    .map((piece) => piece.replace(leadingComments, '').trim())
    .filter((piece) => piece !== '');
};
