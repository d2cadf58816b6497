import { useState } from 'react';

interface Draft {
  /** What the control shows. */
  readonly text: string;
  /** What was typed says nothing that can be kept; the value is still the one before. */
  readonly isUnread: boolean;
  readonly type: (text: string) => void;
}

interface DraftOptions<Value> {
  readonly value: Value;
  /** A value as it is typed. */
  readonly write: (value: Value) => string;
  /** What a text says; undefined when it says nothing that can be kept. */
  readonly read: (text: string) => Value | undefined;
  readonly onValue: (value: Value) => void;
}

/**
 * What somebody is typing, beside the value that is kept of it: "9," while the value is 9, a blank at the end of a word. As soon as the value becomes another
 * one by itself (undone, or somebody else's), that is shown.
 */
export function useDraft<Value>({ value, write, read, onValue }: DraftOptions<Value>): Draft {
  const [draft, setDraft] = useState<{ text: string; of: Value } | null>(null);
  const isCurrent = draft !== null && draft.of === value;
  const text = isCurrent ? draft.text : write(value);
  return {
    text,
    isUnread: isCurrent && read(draft.text) === undefined,
    type: (typed) => {
      const said = read(typed);
      setDraft({ text: typed, of: said === undefined ? value : said });
      if (said !== undefined && said !== value) onValue(said);
    },
  };
}
