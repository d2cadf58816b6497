import { lazyRouteComponent } from '@tanstack/react-router';
import { type PartTexts, withTexts } from '../kit/text/texts.ts';
import { reachable } from '../shell/reachable.ts';

/** A screen whose code and texts are fetched together, when it is about to be shown or a link to it is about to be followed. */
export function screen<Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
  ...parts: PartTexts[]
) {
  return lazyRouteComponent(reachable(withTexts(load, ...parts)), name);
}

/** Has asked what a screen will ask. The queries come apart from the router, which every page loads; one that does not come is asked by the screen. */
export function askAhead(ask: (ahead: typeof import('./ahead.ts')['ahead']) => void): void {
  import('./ahead.ts').then(({ ahead }) => ask(ahead)).catch(() => undefined);
}
