import type { ApiOutputs } from '../../kit/api/api-types.ts';

export type Entry = ApiOutputs['businesses']['history']['items'][number];

/** Edits of one person without so long a pause are told as one: what is typed is saved every few seconds. */
const pauseMs = 30 * 60_000;

const isEdit = ({ action }: Entry): boolean => action === 'content.edit';

/** The same entries, newest first, with the edits of one sitting as one entry: the newest of them with the edits of all, each thing once. */
export function sittings(entries: readonly Entry[]): Entry[] {
  const told: Entry[] = [];
  let begun = 0;
  for (const entry of entries) {
    const last = told.at(-1);
    const goesOn =
      last !== undefined &&
      isEdit(last) &&
      isEdit(entry) &&
      last.userId === entry.userId &&
      begun - Date.parse(entry.at) <= pauseMs;
    begun = Date.parse(entry.at);
    if (!goesOn) {
      told.push(entry);
      continue;
    }
    const known = new Set(last.edits.map((edit) => JSON.stringify(edit)));
    const others = entry.edits.filter((edit) => !known.has(JSON.stringify(edit)));
    told[told.length - 1] = {
      ...last,
      amount: last.amount + entry.amount,
      edits: [...last.edits, ...others],
    };
  }
  return told;
}

/** The date of an entry on the clock of the person who reads it, as a key to group by. */
export const dayOf = (entry: Entry): string => new Date(entry.at).toDateString();
