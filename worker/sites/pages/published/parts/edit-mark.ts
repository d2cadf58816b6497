import type { RenderContext } from '../render-context.ts';

/** Says in a preview what a part of the page is of, `menu_items/<id>` or `hero.title`, so that who edits finds it by a click; nothing for guests. */
export const editMark = (c: RenderContext, what: string) => (c.view.isPreview ? { 'data-edit': what } : {});

/** The anchor of a part of the menu within its page. */
export const anchorOf = (kind: 'c' | 'd' | 'g', id: string) => `${kind}-${id.slice(-12)}`;
