import { type KeyboardEvent, useState } from 'react';

type ListKeys = {
  /** The option that Enter opens, by its place. */
  active: number;
  onKeyDown: (event: KeyboardEvent) => void;
};

type Options = {
  count: number;
  /** Changes when the options answer something else: then the first one is the active one again. */
  about: string;
  onEnter: (active: number) => void;
  /** Asks for more, below the last one. */
  onEnd: () => void;
};

/**
 * Arrows and Enter of a box with a list of options under it, while the focus stays in the box
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function useListKeys({ count, about, onEnter, onEnd }: Options): ListKeys {
  const [place, setPlace] = useState({ about, at: 0 });
  const active = place.about === about ? Math.min(place.at, Math.max(0, count - 1)) : 0;
  const go = (at: number) => setPlace({ about, at });
  return {
    active,
    onKeyDown(event) {
      // An Enter that ends a composition chooses a word, and opens nothing.
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'ArrowDown' && active === count - 1) onEnd();
      if (event.key === 'ArrowDown') go(Math.min(active + 1, count - 1));
      else if (event.key === 'ArrowUp') go(Math.max(active - 1, 0));
      else if (event.key === 'Enter') onEnter(active);
      else return;
      event.preventDefault();
    },
  };
}
