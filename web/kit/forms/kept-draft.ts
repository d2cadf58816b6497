import { useSyncExternalStore } from 'react';
import type * as z from 'zod';

/** What somebody has answered and typed on a way of several steps, kept on their device: it outlives reloads, sign-in, errors and a closed tab. */
export interface KeptDraft<Draft> {
  /** Reads a stored draft; one that does not parse (an older version's, say) is started over. */
  parse(text: string | null): Draft;
  current(): Draft;
  /** Changes parts of it and keeps it. */
  change(change: Partial<Draft>): void;
  /** What it was for is done: the next one begins empty. */
  clear(): void;
  /** The draft on a screen, which follows other tabs. */
  useDraft(): Draft;
}

/** What was last sent of a draft, and the key that it was sent with. */
interface Attempted {
  attempt: { key: string; content: string } | null;
}

/** One key for one content: sent again it is the same request, edited it is a new one. */
export function keyOfAttempt(
  draft: { current(): Attempted; change(change: Attempted): void },
  content: string,
): string {
  const { attempt } = draft.current();
  if (attempt?.content === content) return attempt.key;
  const key = crypto.randomUUID();
  draft.change({ attempt: { key, content } });
  return key;
}

/** A draft under a name of the device's storage; while the storage is full or closed it lives as long as the page. */
export function keptDraft<Draft extends object>(
  storageKey: string,
  schema: z.ZodType<Draft>,
  empty: () => Draft,
): KeptDraft<Draft> {
  const listeners = new Set<() => void>();
  let draft: Draft | null = null;

  function tell(): void {
    for (const changed of listeners) changed();
  }
  /** A storage that is full or closed must not stop anybody. */
  function ofStorage<T>(use: (storage: Storage) => T): T | null {
    try {
      return use(localStorage);
    } catch {
      return null;
    }
  }
  function parse(text: string | null): Draft {
    try {
      return schema.safeParse(JSON.parse(text ?? '')).data ?? empty();
    } catch {
      return empty();
    }
  }
  function current(): Draft {
    draft ??= parse(ofStorage((storage) => storage.getItem(storageKey)));
    return draft;
  }
  function followOtherTab({ key, newValue }: StorageEvent): void {
    if (key !== storageKey) return;
    draft = parse(newValue);
    tell();
  }
  function follow(changed: () => void): () => void {
    if (listeners.size === 0) addEventListener('storage', followOtherTab);
    listeners.add(changed);
    return () => {
      listeners.delete(changed);
      if (listeners.size === 0) removeEventListener('storage', followOtherTab);
    };
  }

  return {
    parse,
    current,
    change(change) {
      draft = { ...current(), ...change };
      const text = JSON.stringify(draft);
      ofStorage((storage) => storage.setItem(storageKey, text));
      tell();
    },
    clear() {
      draft = null;
      ofStorage((storage) => storage.removeItem(storageKey));
      tell();
    },
    useDraft: () => useSyncExternalStore(follow, current),
  };
}
