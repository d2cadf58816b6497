import type { MenuLanguage } from '../../../../contract/sites.ts';
import type { LiveState, SiteSnapshot } from '../../content/site-snapshot.ts';

/** Where a site is found. */
export interface SitePlace {
  /** Scheme and host, without a slash: `https://casalola.example`. */
  readonly origin: string;
  /** The path below which its pages are, without a slash at its end: `/s/casa-lola`, or empty on a domain of its own. */
  readonly root: string;
  /** The path below which its photos are, without a slash at its end. */
  readonly photos: string;
  /** The path of the face that comes along (`pageFont` of worker/pages/built.ts). */
  readonly font: string;
  /** How a page is led to whose path below the root this is, where pages are files beside each other that know no address of theirs. */
  readonly fileOf?: (path: string) => string;
}

/** All that a page depends on. The same view always gives the same page. */
export interface SiteView {
  readonly snapshot: SiteSnapshot;
  readonly live: LiveState;
  readonly place: SitePlace;
  /** One of the business' languages. */
  readonly language: MenuLanguage;
  /** Epoch ms. */
  readonly now: number;
  /** Seen by who edits: not for search engines, and each part says what it is of (`data-edit`). */
  readonly isPreview: boolean;
}
