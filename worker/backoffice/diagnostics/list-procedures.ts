import * as z from 'zod';
import { type Probe, probes } from '../../../contract/diagnostics.ts';
import type { AdminContext } from '../../core/context.ts';
import { proveAdmin } from '../prove-admin.ts';
import { sampleInput } from './sample-input.ts';

export const listedProcedureSchema = z.object({
  /** As tRPC calls it: `pets.create`. */
  name: z.string(),
  type: z.enum(['query', 'mutation']),
  summary: z.string(),
  /** The same as a REST operation, below `/api`; null for one that has none. */
  rest: z.object({ method: z.string(), path: z.string() }).nullable(),
  /** It needs no token. */
  open: z.boolean(),
  /** JSON schema (draft 2020-12) of its input. */
  input: z.unknown(),
  /** An input that it takes, about nothing that exists. */
  sample: z.unknown(),
  probe: z.enum(probes),
});
export type ListedProcedure = z.infer<typeof listedProcedureSchema>;

export const listProceduresOutput = z.object({ procedures: z.array(listedProcedureSchema) });

/** The procedures of a router as it has them; asked for late, because what lists them is one of them. */
export type ProceduresOf = () => Readonly<Record<string, unknown>>;

const definition = z.looseObject({
  type: z.enum(['query', 'mutation']),
  inputs: z.array(z.instanceof(z.ZodType)),
  meta: z
    .looseObject({
      openapi: z.looseObject({
        method: z.string(),
        path: z.string(),
        summary: z.string().default(''),
        protect: z.boolean().default(true),
      }),
    })
    .optional(),
});

const described = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

const namesThing = /^id$|Id$/;

function probeOf(type: 'query' | 'mutation', input: unknown): Probe {
  if (type === 'query') return 'call';
  const { required } = described.parse(input);
  return required.some((name) => namesThing.test(name)) ? 'invented' : 'malformed';
}

type Described = Omit<ListedProcedure, 'sample'>;

/** One entry for each procedure of `procedures`, in the router's order. Throws for one without an input schema. */
function describedOf(procedures: Readonly<Record<string, unknown>>): Described[] {
  return Object.entries(procedures).map(([name, procedure]) => {
    const { type, inputs, meta } = definition.parse(Reflect.get(Object(procedure), '_def'));
    const [schema] = inputs;
    if (schema === undefined) throw new Error(`${name} has no input`);
    const input: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return {
      name,
      type,
      summary: meta?.openapi.summary ?? '',
      rest: meta === undefined ? null : { method: meta.openapi.method, path: meta.openapi.path },
      open: meta?.openapi.protect === false,
      input,
      probe: probeOf(type, input),
    };
  });
}

let known: Described[] | undefined;

/**
 * Every procedure of the API, read from the router itself, with the schema of its input and an input to try it with: a new one is there from
 * its first day. `proceduresOf`: of the one router that there is.
 */
export async function listProcedures(
  ctx: AdminContext,
  proceduresOf: ProceduresOf,
): Promise<z.infer<typeof listProceduresOutput>> {
  await proveAdmin(ctx);
  known ??= describedOf(proceduresOf());
  return { procedures: known.map((one) => ({ ...one, sample: sampleInput(one.input) })) };
}
