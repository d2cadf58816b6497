import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Currency } from '../../contract/money.ts';
import type { VisitorContext } from '../core/context.ts';
import type { Locale } from '../core/locale.ts';

/** Rendered HTML. */
export type Markup = JSX.Element;

/** For whom a page is shown. */
export interface View {
  readonly locale: Locale;
  /** The country that the visitor seems to be in (ISO 3166-1 alpha-2). */
  readonly country: string;
  /** The currency of this person's prices, where the app has told it. */
  readonly currency: Currency | null;
  /** Whether only the network says so: the browser itself names no country, and the app could not know. */
  readonly isByNetwork: boolean;
  /** What is in the address after `?`, the language left out. */
  readonly search: URLSearchParams;
  /** Scheme and host of the public site, without a slash. */
  readonly origin: string;
}

/** What is said of a page besides what it shows. */
export interface PageContent {
  /** The whole title of the window. */
  readonly title: string;
  /** One or two sentences for search engines and previews. */
  readonly description: string;
  /** The part of `search` that makes it another page, for its one true address; none when absent. */
  readonly identity?: Readonly<Record<string, string>>;
  /** Facts in the vocabulary of schema.org, without `@context`. */
  readonly facts: readonly Readonly<Record<string, unknown>>[];
  /** What is around it where that depends on what it shows; else that of the page. */
  readonly site?: Site;
  readonly main: Markup;
}

/** A page for people who need not be signed in. It is the same in both languages, each at an address of its own. */
export interface Page {
  /** Its address in Spanish, which is also the one that goes by the browser's language: `/pricing`. English is below `/en`. */
  readonly path: string;
  /** Its address in English without `/en`, where it has a word of its own for what `path` says in Spanish. */
  readonly englishPath?: string;
  readonly site: Site;
  /** Asks the database for what is in the address: counted as a call of the API. */
  readonly counted?: boolean;
  /**
   * Reached by a link that somebody was given: no search engine lists it, it stands without header and footer, names itself to no page that it leads to,
   * and has a script of its own.
   */
  readonly unlisted?: { readonly script: string };
  /** What the page shows. Must not fail when the database does: it then leaves out what it does not know. */
  show(ctx: VisitorContext, view: View): Promise<PageContent>;
}

/** Pages of one kind, each by a word of its own at the end of the address, which may be that of either language. */
export interface PageFamily {
  /** The address of them all in Spanish; `pageAddress` knows the English one. */
  readonly path: string;
  readonly pages: readonly Page[];
  /** The page of a word; undefined when there is none. */
  find(word: string): Page | undefined;
}

/** What is around the pages of a product. */
export interface Site {
  readonly name: string;
  /** The picture of previews (Open Graph, 1200 by 630), by language. */
  readonly picture: Readonly<Record<Locale, string>>;
  readonly header: (view: View, path: string) => Markup;
  readonly footer: (view: View) => Markup;
}
