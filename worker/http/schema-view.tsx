/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import * as z from 'zod';

/** What the page shows of a JSON Schema; the rest stays in /api/openapi.json. */
interface Shown {
  type?: string | string[] | undefined;
  format?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  /** False: no more than `prefixItems` says. */
  items?: Shown | boolean | undefined;
  prefixItems?: Shown[] | undefined;
  properties?: Record<string, Shown> | undefined;
  required?: string[] | undefined;
  anyOf?: Shown[] | undefined;
  oneOf?: Shown[] | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  default?: unknown;
}

const shown: z.ZodType<Shown> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    items: z.union([shown, z.boolean()]).optional(),
    prefixItems: z.array(shown).optional(),
    properties: z.record(z.string(), shown).optional(),
    required: z.array(z.string()).optional(),
    anyOf: z.array(shown).optional(),
    oneOf: z.array(shown).optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    default: z.unknown().optional(),
  }),
);

const sane = (bound: number | undefined) => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

/** What a value may be instead of another; a union that is told apart by a field says so by another word. */
const variantsOf = ({ anyOf, oneOf }: Shown) => anyOf ?? oneOf;

/** What each of the values of a list is, however many there are. */
const eachOf = ({ items }: Shown) => (typeof items === 'object' ? items : undefined);

/** The kind of a value in a few words: `string (uuid)`, `"chat" | "video"`, `list of …`, `[number, number]`. */
function kindOf(schema: Shown): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const variants = variantsOf(schema);
  if (variants !== undefined) return [...new Set(variants.map(kindOf))].join(' | ');
  if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(kindOf).join(', ')}]`;
  const each = eachOf(schema);
  if (each !== undefined) return `list of ${kindOf(each)}`;
  const type = [schema.type ?? 'anything'].flat().join(' | ');
  const bounds = [
    schema.format,
    sane(schema.minimum) ? `≥ ${schema.minimum}` : undefined,
    sane(schema.maximum) ? `≤ ${schema.maximum}` : undefined,
    schema.minLength !== undefined && schema.minLength > 0 ? `at least ${schema.minLength}` : undefined,
    schema.maxLength !== undefined ? `at most ${schema.maxLength} characters` : undefined,
    schema.default !== undefined ? `default ${JSON.stringify(schema.default)}` : undefined,
  ].filter((bound) => bound !== undefined);
  return bounds.length === 0 ? type : `${type} (${bounds.join(', ')})`;
}

/** The object whose fields are worth listing: the value itself, its items, or its one variant that is no null. */
function objectIn(schema: Shown): Shown | undefined {
  if (schema.properties !== undefined) return schema;
  const each = eachOf(schema);
  if (each !== undefined) return objectIn(each);
  return variantsOf(schema)
    ?.map(objectIn)
    .find((variant) => variant !== undefined);
}

function Fields(props: { schema: Shown }) {
  const { properties = {}, required = [] } = props.schema;
  return (
    <ul class="fields">
      {Object.entries(properties).map(([name, field]) => {
        const inner = objectIn(field);
        return (
          <li key={name}>
            <code>{name}</code> <span class="kind">{kindOf(field)}</span>
            {required.includes(name) ? null : <span class="kind"> · optional</span>}
            {inner === undefined ? null : <Fields schema={inner} />}
          </li>
        );
      })}
    </ul>
  );
}

/** A JSON Schema as a list of fields that people can read. `schema` comes from the OpenAPI document. */
export function SchemaView(props: { schema: unknown }) {
  const schema = shown.parse(props.schema);
  const inner = objectIn(schema);
  return inner === undefined ? <p class="kind">{kindOf(schema)}</p> : <Fields schema={inner} />;
}
