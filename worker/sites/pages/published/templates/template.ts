import type { Markup } from '../../../../pages/page.ts';
import type { RenderContext } from '../render-context.ts';

/** What makes a template more than colours: how it opens, how one moves through it, and how everything is laid out. */
export interface Template {
  /** Above the content of every page. */
  readonly Header: (props: { c: RenderContext }) => Markup;
  /** What opens the home page; has its `h1`. */
  readonly Hero: (props: { c: RenderContext }) => Markup;
  /** Rules for what `base-css.ts` leaves open. */
  readonly css: string;
}
