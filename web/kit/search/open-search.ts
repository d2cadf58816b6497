import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

function setOpen(open: boolean): void {
  if (open === isOpen) return;
  isOpen = open;
  for (const listener of listeners) listener();
}

/** Opens the search of this app, wherever it is asked for. Nothing happens on a screen without one. */
export const openSearch = (): void => setOpen(true);

export const closeSearch = (): void => setOpen(false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the search is wanted on screen. */
export const useSearchOpen = (): boolean => useSyncExternalStore(subscribe, () => isOpen);
