import type { MenuCurrency } from '../../../../contract/sites.ts';

/**
 * A menu as somebody has it, and what is to be read of it. A category begins with `#`, a dish is `name | description | sizes | what is stated | doubts`, sizes are
 * `name=minor units` (`?` for none, `market`), `~` a line that is left out.
 */
export interface MenuSample {
  readonly about: string;
  readonly text: string;
  readonly read: string;
  readonly currency?: MenuCurrency;
}
