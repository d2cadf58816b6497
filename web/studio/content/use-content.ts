import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ContentKeeper } from './content-keeper.ts';
import type { ContentStore } from './content-store.ts';

/** Whoever keeps the content that the screens below edit. */
export const KeeperContext = createContext<ContentKeeper | null>(null);

/**
 * What `pick` takes of the store; drawn anew only when that is another value, so pick what is in the store and make nothing new. Below a
 * `ContentProvider` alone.
 */
export function useContent<Picked>(pick: (store: ContentStore) => Picked): Picked {
  const keeper = useContext(KeeperContext);
  if (keeper === null) throw new Error('Content is edited below a ContentProvider');
  const subscribe = useCallback((changed: () => void) => keeper.subscribe(changed), [keeper]);
  return useSyncExternalStore(subscribe, () => pick(keeper.store));
}

/** The whole store; drawn anew after each change of anything. */
export const useContentStore = (): ContentStore => useContent((store) => store);
