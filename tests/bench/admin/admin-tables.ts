import * as z from 'zod';
import { adminRouter } from '../../../worker/backoffice/router.ts';
import type { AdminContext } from '../../../worker/core/context.ts';
import type { TrpcContext } from '../../../worker/trpc.ts';

/** A filter of a table: the values that it is measured with. Empty where none can be made up from its schema. */
interface TableFilter {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** A table of the back office as its procedure declares it. */
export interface AdminTable {
  /** The procedure's path below `admin`. */
  readonly name: string;
  readonly sorts: readonly string[];
  readonly filters: readonly TableFilter[];
  /** Whether the list takes this input. */
  readonly takes: (input: unknown) => boolean;
  /** Lists as the procedure does. */
  readonly list: (ctx: AdminContext, input: unknown) => Promise<unknown>;
}

/** A procedure as tRPC calls it; the types of a router only know it by its place. */
type Procedure = ((call: Record<string, unknown>) => Promise<unknown>) & {
  readonly _def: { readonly inputs: readonly unknown[] };
};

const isProcedure = (value: unknown): value is Procedure =>
  typeof value === 'function' && Array.isArray(Reflect.get(Object(Reflect.get(value, '_def')), 'inputs'));

/** What every table has beside its filters. */
const ofEveryTable = ['q', 'sort', 'after', 'before', 'pageSize'];

/** The schema within what makes it optional, gives it a default or prepares its input. */
function within(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodDefault
  )
    return within(schema.def.innerType);
  return schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodTransform
    ? within(schema.def.out)
    : schema;
}

/** Values of a filter: all of a list; of a moment, a day or a month one in the middle of the set's time; of a verb one that the set has. */
function valuesOf(schema: unknown): readonly unknown[] {
  const inner = within(schema);
  if (inner instanceof z.ZodEnum) return inner.options;
  const candidates = [
    true,
    '2026-03-01T00:00:00.000Z',
    '2026-03-01',
    '2026-03',
    '80000000-0000-7000-8000-000000000000',
    'consult.accept',
  ];
  return inner instanceof z.ZodType
    ? candidates.filter((value) => inner.safeParse(value).success).slice(0, 1)
    : [];
}

function sortsOf(schema: unknown): readonly string[] {
  const sort = within(schema);
  const by = sort instanceof z.ZodObject ? within(sort.shape.by) : undefined;
  return by instanceof z.ZodEnum ? by.options.map(String) : [];
}

/** The tables of the back office, found by the shape of their input: a new one is measured without being named anywhere. */
export function adminTables(): AdminTable[] {
  const procedures: Readonly<Record<string, unknown>> = adminRouter._def.procedures;
  return Object.entries(procedures).flatMap(([name, procedure]) => {
    if (!isProcedure(procedure)) return [];
    const [input] = procedure._def.inputs;
    const shape = within(input);
    if (!(shape instanceof z.ZodObject) || !(input instanceof z.ZodType)) return [];
    const { shape: fields } = shape;
    if (!ofEveryTable.every((field) => field in fields)) return [];
    return [
      {
        name,
        sorts: sortsOf(fields.sort),
        filters: Object.entries(fields)
          .filter(([field]) => !ofEveryTable.includes(field))
          .map(([field, schema]) => ({ name: field, values: valuesOf(schema) })),
        takes: (value: unknown) => input.safeParse(value).success,
        list: (ctx: AdminContext, value: unknown) =>
          procedure({
            ctx: { base: ctx, person: () => ctx } satisfies Pick<TrpcContext, 'base' | 'person'>,
            path: name,
            type: 'query',
            getRawInput: async () => value,
            signal: undefined,
            batchIndex: 0,
          }),
      },
    ];
  });
}
