import * as z from 'zod/mini';

/** How a field of an input is typed: a choice of words, a yes or no, a number, a line of text, or JSON for everything else. */
export type FieldKind = 'choice' | 'flag' | 'number' | 'text' | 'json';

export type InputField = { name: string; kind: FieldKind; required: boolean; choices: readonly string[] };

const inputSchema = z.object({
  properties: z.catch(z.record(z.string(), z.unknown()), {}),
  required: z.catch(z.array(z.string()), []),
});

const fieldSchema = z.object({
  type: z.catch(z.optional(z.string()), undefined),
  enum: z.catch(z.optional(z.array(z.string())), undefined),
});

function kindOf({ type, enum: choices }: z.infer<typeof fieldSchema>): FieldKind {
  if (choices !== undefined) return 'choice';
  if (type === 'boolean') return 'flag';
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'string' ? 'text' : 'json';
}

/** The fields of an input, read from its JSON schema; none for one that is no object. */
export function fieldsOf(schema: unknown): InputField[] {
  const read = inputSchema.safeParse(schema);
  if (!read.success) return [];
  const { properties, required } = read.data;
  return Object.entries(properties).map(([name, property]) => {
    const field = fieldSchema.safeParse(property).data ?? { type: undefined, enum: undefined };
    return { name, kind: kindOf(field), required: required.includes(name), choices: field.enum ?? [] };
  });
}

/** What a control shows of a value: nothing for one that is not there. */
export function typedOf(kind: FieldKind, value: unknown): string {
  if (value === undefined) return '';
  return kind === 'json' ? JSON.stringify(value, null, 2) : String(value);
}

/** The value of what was typed; undefined when nothing was. Throws SyntaxError for JSON that is none. */
export function readTyped(kind: FieldKind, typed: string): unknown {
  if (typed.trim() === '') return undefined;
  if (kind === 'flag') return typed === 'true';
  if (kind === 'number') return Number(typed);
  return kind === 'json' ? JSON.parse(typed) : typed;
}
