import { type MenuLanguage, minorDigits } from '../../../../contract/sites.ts';
import { isSoldOut, soldOutMoments } from '../../../../contract/sold-out.ts';
import type { Locale } from '../../../core/locale.ts';
import type { AddonGroup } from '../../content/menu.ts';
import type { Texts } from '../../content/texts.ts';
import { menusAt, type TimedMenu } from './hours/menu-times.ts';
import { type Opening, openingAt } from './hours/opening.ts';
import { type Look, lookOf } from './looks/choices.ts';
import { addonPages, menuPages } from './menu/menu-parts.ts';
import { priceWriter } from './menu/price.ts';
import { localeAround, pageTexts } from './page-texts.ts';
import { type PageAddress, pathOf, type SitePage } from './site-paths.ts';
import type { SiteView } from './site-view.ts';

/** A text in the language in which it was found. */
export interface Worded {
  readonly text: string;
  readonly language: MenuLanguage;
}

/** A view with everything that was worked out of it once and that each part of the page draws from. */
export interface RenderContext {
  readonly view: SiteView;
  readonly address: PageAddress;
  /** The language of what the page itself says; what the restaurant says is in `view.language` where it can be. */
  readonly locale: Locale;
  readonly say: ReturnType<typeof pageTexts>;
  readonly look: Look;
  readonly opening: Opening;
  readonly menus: readonly TimedMenu[];
  readonly groups: ReadonlyMap<string, AddonGroup>;
  readonly menuPages: ReturnType<typeof menuPages>;
  readonly addonPages: ReturnType<typeof addonPages>;
  /** The page of `addonPages` (from 1) on which a group begins, by its id; none for a group that no dish offers. */
  readonly groupPages: ReadonlyMap<string, number>;
  /** Until when what is shown stays true (epoch ms); null: as long as nobody changes it. */
  readonly trueUntil: number | null;
  /** A text in the page's language, or else in the first in which there is one; null for none at all. */
  word(texts: Texts): Worded | null;
  price(minorUnits: number): string;
  /** The address of a page on this site, in the view's language unless another is named. */
  href(page: SitePage, part?: number, language?: MenuLanguage): string;
  isSoldOut(id: string): boolean;
}

const found = (texts: Texts, languages: readonly MenuLanguage[]): Worded | null => {
  for (const language of languages) {
    const text = texts[language];
    if (text !== undefined && text !== '') return { text, language };
  }
  return null;
};

/** Works out everything that a page is drawn from. */
export function renderContextOf(view: SiteView, address: PageAddress): RenderContext {
  const { snapshot, live, language, now, place } = view;
  const addons = addonPages(snapshot.menus, snapshot.addonGroups);
  const { business } = snapshot;
  const locale = localeAround(language);
  const timed = menusAt(snapshot.menus, business.timeZone, now);
  const opening = openingAt(live.hours, business.timeZone, now);
  const soldOut = soldOutMoments(live.soldOut);
  const unit = 10 ** minorDigits(business.currency);
  const isWhole = snapshot.menus.every(({ categories }) =>
    categories.every(({ items }) =>
      items.every(({ sizes }) => sizes.every(({ price }) => price === null || price % unit === 0)),
    ),
  );
  const extras = snapshot.addonGroups.every(({ addons }) => addons.every(({ price }) => price % unit === 0));
  const languages = [language, ...business.languages.filter((other) => other !== language)];
  const changes = [opening.changesAt, timed.changesAt, ...soldOut.values()].filter(
    (at): at is number => at !== null && at > now,
  );
  return {
    view,
    address,
    locale,
    say: pageTexts(locale),
    look: lookOf(snapshot.template.code, snapshot.template.settings),
    opening,
    menus: timed.ordered,
    groups: new Map(snapshot.addonGroups.map((group) => [group.id, group])),
    menuPages: menuPages(snapshot.menus),
    addonPages: addons,
    groupPages: new Map(
      addons.flatMap((stretches, at) =>
        stretches.flatMap(({ whole, from }) => (from === 0 ? [[whole.id, at + 1] as const] : [])),
      ),
    ),
    trueUntil: changes.length > 0 ? Math.min(...changes) : null,
    word: (texts) => found(texts, languages),
    price: priceWriter(locale, business.country, business.currency, isWhole && extras),
    href(page, part = 1, other = language) {
      const path = pathOf(snapshot, { language: other, page, part });
      return place.fileOf?.(path) ?? (`${place.root}${path}` || '/');
    },
    isSoldOut: (id) => isSoldOut(soldOut.get(id), now),
  };
}
