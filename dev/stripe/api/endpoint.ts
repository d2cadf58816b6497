import type * as z from 'zod';
import type { Page } from '../world/collection.ts';
import { type List, listOf } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { explain } from './explain.ts';
import type { Form } from './form.ts';

/** One API call: its method and path, and what it does with parameters that were checked. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  /** Under `/v1`, with `:id` for the id in it. */
  path: string;
  /**
   * Checks the parameters and returns the call, ready to run.
   * @throws Refusal when they do not fit.
   */
  prepare(sent: Form): { expand: string[]; run(world: World, id: string): object };
}

type Params = z.ZodType<{ expand?: string[] | undefined }, unknown>;

/** Declares an API call. `run` gets checked parameters and the id from the path ('' when the path has none). */
export function endpoint<S extends Params>(
  method: Endpoint['method'],
  path: string,
  schema: S,
  run: (world: World, params: z.output<S>, id: string) => object,
): Endpoint {
  return {
    method,
    path,
    prepare(sent) {
      const parsed = schema.safeParse(sent);
      if (!parsed.success) throw explain(parsed.error.issues, sent);
      const params = parsed.data;
      return { expand: params.expand ?? [], run: (world, id) => run(world, params, id) };
    },
  };
}

/** A page of rows as Stripe's list. */
export function asList<T>(page: Page<T>, url: string): List<T> {
  return listOf(page.rows, url, page.hasMore);
}
