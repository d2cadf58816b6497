import { type MenuLanguage, menuLanguages } from '../../../../contract/sites.ts';
import { attributeOf, elementsOf } from '../html/node.ts';
import type { Page } from '../page.ts';
import { type Candidate, candidate } from './candidate.ts';

const languageOf = (tag: string): MenuLanguage | null =>
  menuLanguages.find((language) => language === tag.slice(0, 2).toLowerCase()) ?? null;

/** Small words that only one of the two languages has. */
const commonWords: Readonly<Record<'es' | 'en', RegExp>> = {
  es: /\b(?:de|la|el|los|las|con|y|del|al|para|una?|nuestr[oa]s?|en)\b/gi,
  en: /\b(?:the|of|and|with|our|to|for|from|in|on|is|us|your)\b/gi,
};

/** The language of a text by its small words; null when they do not say. */
export function languageOfText(text: string): 'es' | 'en' | null {
  const [es, en] = [text.match(commonWords.es)?.length ?? 0, text.match(commonWords.en)?.length ?? 0];
  // Letters that English does without say a little, too.
  const written = Math.min(2, text.match(/[áéíóúñ¿¡]/gi)?.length ?? 0);
  if (Math.max(es + written, en) < 2 || es + written === en) return null;
  return es + written > en ? 'es' : 'en';
}

/** The languages that a site has: that of the page, and those that it leads to. */
export function languageFacts(page: Page): Candidate[] {
  const elements = [...elementsOf(page.root)];
  const html = elements.find(({ name }) => name === 'html');
  const tagged = html ? languageOf(attributeOf(html, 'lang')) : null;
  const locale = page.meta.get('og:locale');
  const own =
    tagged ??
    (locale ? languageOf(locale.content) : null) ??
    languageOfText(page.lines.map(({ text }) => text).join(' '));
  const others = elements
    .filter((element) => element.name === 'link' && attributeOf(element, 'rel') === 'alternate')
    .map((element) => languageOf(attributeOf(element, 'hreflang')))
    .filter((language) => language !== null);
  const all = [...new Set([...(own ? [own] : []), ...others])].slice(0, 6);
  if (all.length === 0) return [];
  const origin = tagged === null ? 'pattern' : 'labelled';
  const quote = html && tagged !== null ? `lang="${attributeOf(html, 'lang')}"` : (page.lines[0]?.text ?? '');
  return [candidate(page, 'languages', all, origin, html ?? page.root, quote)];
}
