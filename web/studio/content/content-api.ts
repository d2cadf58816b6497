import type { BusinessContent, Configuration, Edit } from './edit.ts';

/** What became of edits that were sent. `away`: nobody knows, they are to be sent again with the same key. */
export type Answer =
  | {
      readonly kind: 'done';
      readonly revision: number;
      /** By index in what was sent. */
      readonly conflicts: readonly { readonly index: number }[];
    }
  | { readonly kind: 'refused'; readonly problem: string }
  | { readonly kind: 'away' };

/** The server, as whoever keeps content needs it. Reading throws when it does not answer. */
export interface ContentApi {
  load(): Promise<{ content: BusinessContent; configurations: readonly Configuration[] }>;
  send(key: string, edits: readonly Edit[]): Promise<Answer>;
  /** What was done after a revision, in order; fewer than fifty when there is no more. */
  editsAfter(
    revision: number,
  ): Promise<readonly { readonly revision: number; readonly edits: readonly Edit[] }[]>;
}
