import * as z from 'zod';

const number = z.number().optional().catch(undefined);

/** What of a JSON schema (draft 2020-12) says how a value looks. */
const nodeSchema = z.object({
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  example: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: number,
  minimum: number,
  exclusiveMinimum: number,
  minLength: number,
  maxLength: number,
  format: z.string().optional(),
  pattern: z.string().optional(),
});
type Node = z.infer<typeof nodeSchema>;

/** Texts of which one fits nearly every pattern that we have. */
const texts = [
  'x',
  'A',
  'es',
  'ES',
  'EUR',
  '10:00',
  '000000',
  '+34600000000',
  '2026-01-01T10:00',
  'a'.repeat(64),
];

const formats: Readonly<Record<string, () => string>> = {
  uuid: () => crypto.randomUUID(),
  'date-time': () => new Date().toISOString(),
  date: () => new Date().toISOString().slice(0, 10),
  time: () => '10:00:00',
  email: () => 'nobody@example.test',
  uri: () => 'https://example.test/',
};

function textFor({ format, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Node): string {
  const made = formats[format ?? '']?.();
  if (made !== undefined) return made;
  const rule = pattern === undefined ? null : new RegExp(pattern, 'u');
  const padded = texts.map((text) => text.padEnd(minLength, 'x')).filter((text) => text.length <= maxLength);
  return padded.find((text) => rule === null || rule.test(text)) ?? 'x';
}

/** Whether a schema says itself what an example is: then it is in the sample also where it may be left out. */
const hasExample = (schema: unknown) => nodeSchema.safeParse(schema).data?.example !== undefined;

function whole(node: Node, definitions: Readonly<Record<string, unknown>>): unknown {
  const { properties = {}, required = [] } = node;
  const shown = Object.keys(properties).filter(
    (name) => required.includes(name) || hasExample(properties[name]),
  );
  return Object.fromEntries(
    shown.flatMap((name) => {
      const value = valueFor(properties[name], definitions);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function valueFor(schema: unknown, definitions: Readonly<Record<string, unknown>>): unknown {
  const parsed = nodeSchema.safeParse(schema);
  if (!parsed.success) return 'x';
  const node = parsed.data;
  if (node.$ref !== undefined) return valueFor(definitions[node.$ref.replace('#/$defs/', '')], definitions);
  if (node.const !== undefined) return node.const;
  for (const known of [node.example, node.default, node.enum?.[0]]) if (known !== undefined) return known;
  const [choice] = node.anyOf ?? node.oneOf ?? node.allOf ?? [];
  if (choice !== undefined) return valueFor(choice, definitions);
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  switch (type) {
    case 'string':
      return textFor(node);
    case 'number':
    case 'integer':
      return Math.max(node.minimum ?? 1, (node.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return Array.from({ length: node.minItems ?? 0 }, () => valueFor(node.items, definitions));
    case 'object':
      return whole(node, definitions);
    default:
      return 'x';
  }
}

/** The smallest input that a JSON schema (draft 2020-12) takes: what it requires, and what has an example; ids are new ones, of nothing that exists. */
export function sampleInput(schema: unknown): unknown {
  return valueFor(schema, nodeSchema.safeParse(schema).data?.$defs ?? {});
}
