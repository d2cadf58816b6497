import type * as z from 'zod';
import type { RequestContext, UserContext } from '../context.ts';
import type { TimeBudget } from '../time-budget.ts';

/** How a step of an erasure ended: it is done, or is gone on with after so many seconds. */
export type StepOutcome = 'done' | { readonly againIn: number };

/** One thing that is done when an account has ended. Done again it changes nothing; what it throws is tried again later, and keeps no other from being done. */
export interface ErasureStep {
  /** Stays what it is: what was done is known by it. */
  readonly name: string;
  /** The step without which this one is not begun. */
  readonly after?: string;
  readonly run: (ctx: RequestContext, ended: EndedAccount, budget: TimeBudget) => Promise<StepOutcome>;
}

/** An account that its person, or somebody on their behalf, has ended. */
export interface EndedAccount {
  readonly userId: string;
  readonly requestedAt: Date;
}

/** A file of the archive that a person takes along: a document by its schema, or bytes as they lie here. */
export type Taken =
  | { readonly name: string; readonly value: unknown }
  | { readonly name: string; readonly body: ReadableStream<Uint8Array> };

/** A kind of thing in the archive. */
export interface ExportedKind {
  /** Names its schema in `schema.json`. */
  readonly kind: string;
  /** What its documents look like; null for bytes. */
  readonly schema: z.ZodType | null;
  /** Its files, one after the other, with the rights of their person. */
  readonly take: (ctx: UserContext) => AsyncIterable<Taken>;
}

/** What core, or a product, has of a person: how it is erased, and how it is taken along. */
export interface AccountPart {
  readonly steps: readonly ErasureStep[];
  readonly exported: readonly ExportedKind[];
}
