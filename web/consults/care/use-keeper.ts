import { useEffect, useState, useSyncExternalStore } from 'react';
import * as z from 'zod';
import { isWorthRetrying } from '../../kit/api/api-problem.ts';
import { keptDraft } from '../../kit/forms/kept-draft.ts';
import { FieldKeeper, type KeeperSnapshot, type SaveAnswer, type ServerFields } from './field-keeper.ts';

const keptSchema = z.object({
  revision: z.number(),
  edits: z.record(z.string(), z.object({ was: z.unknown(), to: z.unknown() })),
});

const later = (work: () => void, ms: number): (() => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

interface Kept<Fields> {
  /** Names what is written on this device: whose, of which consult. */
  readonly name: string;
  readonly server: ServerFields<Fields>;
  readonly send: (changes: Record<string, { was: unknown; to: unknown }>) => Promise<SaveAnswer<Fields>>;
  /** Another tab of this browser has saved: what the server has is to be asked for again. */
  readonly onOtherTab: () => void;
}

/** Something that is written and kept by itself. What it is of must not change while it is shown: key the component by it. */
export function useKeeper<Fields extends object>({
  name,
  server,
  send,
  onOtherTab,
}: Kept<Fields>): {
  keeper: FieldKeeper<Fields>;
  state: KeeperSnapshot<Fields>;
} {
  // One keeper for as long as it is shown.
  const [{ kept, keeper }] = useState(() => {
    const draft = keptDraft(`care ${name}`, keptSchema, () => ({ revision: 0, edits: {} }));
    return { kept: draft, keeper: new FieldKeeper(server, { kept: draft, send, isWorthRetrying, later }) };
  });
  const state = useSyncExternalStore(keeper.follow, keeper.snapshot);
  useEffect(() => keeper.learn(server), [keeper, server]);
  const draft = kept.useDraft();
  const { revision } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what another tab has written is in the draft
  useEffect(() => keeper.lookAgain(), [keeper, draft]);
  useEffect(() => {
    if (revision > keeper.snapshot().revision) onOtherTab();
  }, [revision, keeper, onOtherTab]);
  useEffect(() => {
    const send = () => void keeper.flush();
    addEventListener('online', send);
    return () => {
      removeEventListener('online', send);
      keeper.close();
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, state };
}
