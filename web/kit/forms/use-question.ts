import { useState } from 'react';

type Asked<What> = { what: What; answer: (yes: boolean) => void };

/**
 * A question that stands between a form and what it does: `send` awaits `ask(what)`, a `ConfirmDialog` shows `what` and calls `answer`.
 * The dialog stays until `close`, so that it can be busy meanwhile.
 */
export function useQuestion<What>() {
  const [asked, setAsked] = useState<Asked<What> | null>(null);
  const [open, setOpen] = useState(false);
  return {
    open,
    /** What is asked about, also while the dialog goes. */
    what: asked?.what ?? null,
    /** Resolves to the answer. */
    ask(what: What): Promise<boolean> {
      setOpen(true);
      return new Promise((answer) => setAsked({ what, answer }));
    },
    answer(yes: boolean): void {
      asked?.answer(yes);
      if (!yes) setOpen(false);
    },
    close: () => setOpen(false),
  };
}
