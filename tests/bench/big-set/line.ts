import type { AdminContext, RequestContext, UserContext } from '../../../worker/core/context.ts';
import type { Cast } from './cast.ts';

/** Whose rights a line is measured with: see cast.ts. */
export type Part = 'vet' | 'owner' | 'person' | 'buyer' | 'waiting' | 'admin' | 'service';

interface Named {
  readonly name: string;
  /** Milliseconds in the database; the median is held against it. */
  readonly aimMs: number;
}

/** A verb, called with the context of whoever it is for. What it does to the database is rolled back. */
type VerbLine = Named &
  (
    | {
        readonly as: Exclude<Part, 'admin' | 'service'>;
        readonly run: (ctx: UserContext, cast: Cast) => Promise<unknown>;
      }
    | { readonly as: 'admin'; readonly run: (ctx: AdminContext, cast: Cast) => Promise<unknown> }
    | { readonly as: 'service'; readonly run: (ctx: RequestContext, cast: Cast) => Promise<unknown> }
  );

/** Statements of one transaction, of which the last is measured and all are rolled back. */
interface SqlLine extends Named {
  readonly as: Part;
  readonly sql: string | ((cast: Cast) => string | readonly string[]);
}

/** One thing whose cost at size is measured. A file of tests/bench/size-of-data/ exports `lines: Line[]`. */
export type Line = VerbLine | SqlLine;
