import type { MenuCurrency } from '../../../contract/sites.ts';
import { sameName } from '../menu-text/same-name.ts';
import type { SiteDraft } from './draft.ts';
import type { Candidate } from './facts/candidate.ts';
import { countryFacts, currencyFacts } from './facts/currency-facts.ts';
import { kindOf } from './facts/kind-facts.ts';
import { languageFacts } from './facts/language-facts.ts';
import { aboutFacts, nameFacts, printedName } from './facts/name-facts.ts';
import { linkFacts, textFacts } from './facts/page-facts.ts';
import { settleFacts } from './facts/settle-facts.ts';
import { structuredFacts } from './facts/structured-facts.ts';
import type { FetchedDocument } from './fetched-document.ts';
import { attributeOf, elementsOf } from './html/node.ts';
import { isWithinHidden } from './html/text.ts';
import { extractLimits } from './limits.ts';
import { menuOfPage, mergedMenu } from './menu/page-menu.ts';
import { menuOfText } from './menu/text-menu.ts';
import { type Page, readPage, sourceIn, textPage } from './page.ts';
import { pdfText } from './pdf/pdf-text.ts';

/** What is known of the business that a site is read for. */
export interface ExtractFor {
  /** What prices are in when the site does not say. */
  readonly currency: MenuCurrency;
}

const factsOf = (page: Page): Candidate[] => [
  ...structuredFacts(page),
  ...nameFacts(page),
  ...aboutFacts(page),
  ...linkFacts(page),
  ...textFacts(page),
  ...languageFacts(page),
  ...currencyFacts(page),
  ...countryFacts(page),
];

function picturesOf(page: Page): SiteDraft['pictures'] {
  return [...elementsOf(page.root)]
    .filter((element) => element.name === 'img' && !isWithinHidden(element))
    .flatMap((element) => {
      const address = URL.parse(
        attributeOf(element, 'src') || attributeOf(element, 'data-src'),
        page.address,
      );
      const text = attributeOf(element, 'alt').slice(0, 300);
      const isSmall =
        /(?:icon|sprite|pixel|logo|flag)/i.test(address?.href ?? '') ||
        Number(attributeOf(element, 'width') || 999) < 100;
      if (address === null || !/^https?:$/.test(address.protocol) || isSmall) return [];
      return [{ address: address.href, text, source: sourceIn(page, element, text) }];
    });
}

const isPdf = ({ type, bytes }: FetchedDocument): boolean =>
  /^application\/pdf/i.test(type) || new TextDecoder('windows-1252').decode(bytes.subarray(0, 5)) === '%PDF-';

/**
 * What pages and PDFs of one site say of a restaurant: each fact and each dish with where it stands and how sure it is. What is not said is not there, and nothing is
 * invented. In time and memory that the limits bound, whatever somebody wrote into them; never throws because of what a document has in it.
 */
export function extractSite(documents: readonly FetchedDocument[], { currency: own }: ExtractFor): SiteDraft {
  const read = documents.slice(0, extractLimits.pages);
  const pages = read.filter((document) => !isPdf(document)).map(readPage);
  const texts = read.filter(isPdf).map((document) => ({ document, text: pdfText(document.bytes) }));
  const printed = texts.map(({ document, text }) => textPage(document.address, text));
  const facts = settleFacts([
    ...pages.flatMap(factsOf),
    ...printed.flatMap((page) => [...factsOf(page), ...printedName(page)]),
  ]);
  const currency = facts.currency?.value ?? own;
  const menus = [
    ...pages.map((page) => menuOfPage(page, currency)),
    ...texts.map(
      ({ document, text }) =>
        menuOfText({
          text,
          currency,
          isWhole: false,
          sourceOf: (_, quote) => ({
            page: document.address,
            path: '',
            quote: quote.slice(0, extractLimits.quote),
          }),
        }).categories,
    ),
  ];
  const name = sameName(facts.name?.value ?? '');
  // A heading with the name of the house says nothing of what is below it.
  const categories = mergedMenu(menus, extractLimits.categories, extractLimits.dishes).map((category) =>
    sameName(category.name) === name ? { ...category, name: '' } : category,
  );
  const kinds = [...pages, ...printed]
    .map((page, at) => ({ page, found: kindOf(page, facts.name?.value ?? '', (menus[at] ?? []).length > 0) }))
    .toSorted((a, b) => (b.found?.confidence ?? 0) - (a.found?.confidence ?? 0));
  const [best] = kinds;
  const isPlace = best?.found && best.found.kind !== 'clinic';
  const kind = best?.found && {
    value: best.found.kind,
    confidence: best.found.confidence,
    reasons: [...best.found.reasons],
    origin: 'guess' as const,
    source: { page: best.page.address, path: '', quote: best.found.reasons.join(', ') },
  };
  return {
    facts: { ...facts, ...(kind && { kind }) },
    // What a clinic charges is no menu.
    menu: {
      currency,
      categories: isPlace || best?.found === null || best === undefined ? categories : [],
      left: [],
    },
    pictures: pages.flatMap(picturesOf).slice(0, extractLimits.pictures),
    pages: read.map(({ address }) => address),
  };
}

/** A menu that somebody pasted, as a draft: all of it is a menu. */
export function extractText(text: string, { currency }: ExtractFor): SiteDraft {
  const { categories, left } = menuOfText({
    text: text.slice(0, extractLimits.textLength),
    currency,
    isWhole: true,
    sourceOf: (_, quote) => ({ page: '', path: '', quote: quote.slice(0, extractLimits.quote) }),
  });
  return { facts: { links: {} }, menu: { currency, categories, left }, pictures: [], pages: [] };
}
