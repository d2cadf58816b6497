import { attributeOf, elementsOf } from '../html/node.ts';
import { isWithinHidden, textOf } from '../html/text.ts';
import type { PageLine } from '../lines/page-lines.ts';
import type { Page } from '../page.ts';
import { type Candidate, candidate, trust } from './candidate.ts';
import { siteLinkOf } from './link-hosts.ts';
import { openingIn } from './opening-text.ts';
import { isDialled, phonesIn } from './phone-number.ts';
import { addressIn } from './postal-address.ts';

const mail = /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+(?![\w-])/i;

/** What links say: telephone numbers, mail, and pages elsewhere that are the restaurant's own. */
export function linkFacts(page: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const element of elementsOf(page.root)) {
    if (element.name !== 'a' || isWithinHidden(element)) continue;
    const href = attributeOf(element, 'href');
    const seen = textOf(element);
    const quote = `${seen} (${href})`;
    const [, number] = /^tel:([+\d\s().-]+)/i.exec(decoded(href)) ?? [];
    if (number !== undefined && isDialled(number)) {
      const shown =
        phonesIn(seen)[0]?.number ?? (isDialled(seen) && /^[+\d\s().-]+$/.test(seen) ? seen : number);
      found.push(candidate(page, 'phone', shown.trim(), 'link', element, quote));
    }
    const [address] =
      mail.exec(/^mailto:/i.test(href) ? (decoded(href.slice(7)).split('?')[0] ?? '') : '') ?? [];
    if (address !== undefined) found.push(candidate(page, 'email', address, 'link', element, quote));
    const kind = siteLinkOf(href);
    if (kind !== null) found.push(candidate(page, `links.${kind}`, href, 'link', element, quote));
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const aboutHours = /horario|abierto|abrimos|opening|open\b|hours/i;

/** Lines that say when it is open: the longest run of lines that follow each other, or are a line apart. */
function hoursOf(page: Page): Candidate[] {
  const { lines } = page;
  const runs: { from: number; to: number; labelled: boolean }[] = [];
  const hasDay =
    /lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|\b(?:mon|tue|wed|thu|fri|sat|sun)|daily|every ?day|todos los d[ií]as|a diario|\b[LMXJVSD]\s?[-–ay]\s?[LMXJVSD]\b/i;
  lines.forEach(({ text }, at) => {
    if (!hasDay.test(text) || text.length > 600) return;
    const last = runs.at(-1);
    if (last && at - last.to <= 2) last.to = at;
    else runs.push({ from: at, to: at, labelled: false });
    const run = runs.at(-1);
    const above = [lines[at - 1]?.text ?? '', lines[at - 2]?.text ?? '', text];
    if (run && above.some((line) => aboutHours.test(line))) run.labelled = true;
  });
  return runs.flatMap(({ from, to, labelled }) => {
    const part = lines.slice(from, to + 2);
    const text = part.map((line) => line.text).join('\n');
    const week = openingIn(text);
    const [first] = part;
    if (week.length === 0 || first === undefined) return [];
    const origin = labelled ? 'labelled' : 'pattern';
    // A menu of the day or a brunch has its hours, too; a week is rather those of the house.
    const sure = trust[origin] - (new Set(week.map(({ weekday }) => weekday)).size < 3 ? 0.25 : 0.05);
    return [candidate(page, 'hours', week, origin, first.element, text, sure)];
  });
}

/** What the lines of a page say: telephone numbers, mail, the postal address, when it is open. */
export function textFacts(page: Page): Candidate[] {
  const found: Candidate[] = [];
  page.lines.forEach((line, at) => {
    const { text, element } = line;
    const [phone] = phonesIn(text);
    if (phone)
      found.push(
        candidate(page, 'phone', phone.number, phone.isLabelled ? 'labelled' : 'pattern', element, text),
      );
    const [address] = mail.exec(text) ?? [];
    if (address !== undefined) found.push(candidate(page, 'email', address, 'pattern', element, text));
    found.push(...postalOf(page, page.lines.slice(at, at + 3)));
  });
  return [...found, ...hoursOf(page)];
}

/** A postal address on a line, or over up to three. */
function postalOf(page: Page, lines: readonly PageLine[]): Candidate[] {
  const [line] = lines;
  if (line === undefined || line.text.length > 400) return [];
  for (let count = 1; count <= lines.length; count += 1) {
    const quote = lines
      .slice(0, count)
      .map(({ text }) => text)
      .join(', ');
    const read = /\d/.test(quote) ? addressIn(quote) : null;
    // One that goes on from the line before has been read with it; one that begins later is read from there.
    const begins = count === 1 || (read !== null && read.street !== '' && line.text.includes(read.street));
    if (read === null || !begins) continue;
    const isSaid = /direcci[oó]n|address|d[oó]nde/i.test(quote) || line.element.name === 'address';
    return (['street', 'postalCode', 'locality', 'country'] as const).flatMap((key) =>
      read[key] === ''
        ? []
        : [candidate(page, key, read[key], isSaid ? 'labelled' : 'pattern', line.element, quote)],
    );
  }
  return [];
}
