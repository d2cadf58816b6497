/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import * as z from 'zod';

/** What the page shows of a JSON Schema; the rest stays in /api/openapi.json. */
interface Shown {
  type?: string | string[] | undefined;
  format?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  items?: Shown | undefined;
  properties?: Record<string, Shown> | undefined;
  required?: string[] | undefined;
  anyOf?: Shown[] | undefined;
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
    items: shown.optional(),
    properties: z.record(z.string(), shown).optional(),
    required: z.array(z.string()).optional(),
    anyOf: z.array(shown).optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    default: z.unknown().optional(),
  }),
);

const sane = (bound: number | undefined) => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

/** The kind of a value in a few words: `string (uuid)`, `"chat" | "video"`, `list of …`. */
function kindOf(schema: Shown): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(kindOf))].join(' | ');
  if (schema.items !== undefined) return `list of ${kindOf(schema.items)}`;
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
  if (schema.items !== undefined) return objectIn(schema.items);
  return schema.anyOf?.map(objectIn).find((variant) => variant !== undefined);
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
