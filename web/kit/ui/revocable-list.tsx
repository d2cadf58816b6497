import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

type RevocableListProps<Item extends { id: string }> = {
  items: readonly Item[];
  /** What an entry shows, and how its button is called; null: there is nothing to take back. */
  entry: (item: Item) => { shows: ReactNode; revoke: string | null };
  /** What the buttons say. */
  label: string;
  /** What is asked before it is done; of nobody while the dialog goes. */
  question: (item: Item | null) => { title: string; text: string; keep: string };
  /** A mutation that takes one back. */
  revoke: { isPending: boolean; mutate: (asked: { id: string }, then: { onSettled: () => void }) => void };
};

/** A list of what can be taken back one by one: whoever presses the button is asked once. */
export function RevocableList<Item extends { id: string }>(props: RevocableListProps<Item>) {
  const { items, entry, label, question, revoke } = props;
  const [asked, setAsked] = useState<Item | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <ul className="divide-y divide-line">
        {items.map((item) => {
          const { shows, revoke: name } = entry(item);
          return (
            <li key={item.id} className="flex min-h-14 items-center justify-between gap-3 py-1.5">
              <div className="min-w-0 wrap-anywhere">{shows}</div>
              {name !== null && (
                <Button aria-label={name} onClick={() => setAsked(item)}>
                  {label}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && close()}
        {...question(asked)}
        confirm={label}
        danger
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate({ id: asked.id }, { onSettled: close })}
      />
    </>
  );
}
