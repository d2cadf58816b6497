import { type Meaning, meaningOf } from './allergen-words.ts';

/** What the marks beside dishes mean, by the mark in capitals. */
export type Legend = ReadonlyMap<string, Meaning>;

const mark = String.raw`\(?\[?(\d{1,2}|\p{L}{1,2})\]?\)?`;
/** `1. Gluten`, `(G) Gluten`, `A = lácteos`; and `Gluten (1)`. */
const markFirst = new RegExp(String.raw`^${mark}\s*[.:=)–-]*\s*(.+)$`, 'u');
const markLast = /^(.+?)\s*[:=–-]?\s*[([](\d{1,2}|\p{L}{1,2})[)\]]$/u;
const title = /^(?:leyenda(?: de)?\s*)?(?:al[ée]rgenos|allergens|allergen key|key)\s*[:.–-]\s*/iu;

function pairOf(text: string): readonly [string, Meaning] | undefined {
  const [, first = '', words = ''] = markFirst.exec(text) ?? [];
  const meaning = meaningOf(words);
  if (meaning) return [first.toUpperCase(), meaning];
  const [, said = '', last = ''] = markLast.exec(text) ?? [];
  const meant = meaningOf(said);
  return meant && [last.toUpperCase(), meant];
}

/** The pieces of a line that may each explain a mark. */
function pieces(line: string): string[] {
  const rest = line.replace(title, '');
  const parted = rest.split(/\s*[,;|·•]\s*|\s{2,}/u).filter((piece) => piece !== '');
  if (parted.length > 1) return parted;
  return rest.split(/\s+(?=[([]?(?:\d{1,2}|\p{Lu}{1,2})[\])]?\s*[.:=)–-])/u);
}

/**
 * The legend that a line is, or part of one: two marks at least that are explained, or one and nothing else. Undefined for any other line. What is not
 * explained means nothing.
 */
export function legendOf(line: string): Legend | undefined {
  const found = pieces(line.trim());
  const pairs = found.flatMap((piece) => {
    const pair = pairOf(piece);
    return pair ? [pair] : [];
  });
  return pairs.length > 0 && pairs.length * 2 > found.length ? new Map(pairs) : undefined;
}

const stated = /^\(?(?:al[ée]rgenos|contiene|allergens|contains)\s*:?\s+(.+?)\)?\.?$/iu;

/** What a line says in words of what a dish contains and for whom it is, "Contiene gluten y huevo", "vegano, sin gluten"; undefined when it says anything else, too. */
export function statedIn(line: string): Meaning[] | undefined {
  const [, list] = stated.exec(line.trim()) ?? [];
  const read = (list ?? line.trim()).split(/\s*[,;/·]\s*|\s+(?:y|e|and|&)\s+/u).map(meaningOf);
  const known = read.filter((meaning) => meaning !== undefined);
  // Without such a word only what it is free of, and for whom it is: "leche, huevo" are ingredients.
  const isSaid = list !== undefined || known.every((meaning) => !('contains' in meaning));
  return isSaid && known.length === read.length ? known : undefined;
}

const brackets = /\s*[([]\s*((?:\d{1,2}|\p{L}{1,2})(?:\s*[,;/.·\s]\s*(?:\d{1,2}|\p{L}{1,2}))*)\s*[)\]]/gu;

/** The marks in brackets of a text, `Croquetas (1, 3, 7)`, and the text without them. What stands in brackets and is no list of marks stays. */
export function marksIn(text: string, legend: Legend): { rest: string; marks: string[] } {
  const marks: string[] = [];
  const rest = text.replaceAll(brackets, (all: string, list: string) => {
    const found = list.split(/[,;/.·\s]+/u).filter((one) => one !== '');
    if (!found.every((one) => legend.has(one.toUpperCase())) && !isNumbers(found, list)) return all;
    marks.push(...found);
    return ' ';
  });
  return { rest: rest.trim(), marks };
}

/** Numbers of the fourteen, two at least: one alone, or two with a slash, may be anything. */
const isNumbers = (marks: readonly string[], list: string): boolean =>
  marks.length > 1 &&
  !list.includes('/') &&
  marks.every((one) => /^\d{1,2}$/.test(one) && Number(one) >= 1 && Number(one) <= 14);
