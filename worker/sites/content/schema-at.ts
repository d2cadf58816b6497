import * as z from 'zod';

/** What a schema is apart from what may stand in its place. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional
    ? bare(schema.unwrap())
    : schema;
}

/** Whether a schema takes null for a whole. What is within it then cannot be given by itself: there may be nothing around it. */
const mayBeMissing = (schema: z.ZodType): boolean => schema.safeParse(null).success;

/**
 * The schema of what lies at a path of keys within what a schema describes, with what may stand in its place; undefined where it has nothing there. Lists,
 * and what is there as a whole or not at all (a photo), are one value: no path leads into them.
 */
export function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (mayBeMissing(schema)) return undefined;
  const whole = bare(schema);
  const inside: unknown =
    whole instanceof z.ZodObject && Object.hasOwn(whole.shape, key)
      ? whole.shape[key]
      : whole instanceof z.ZodRecord && z.safeParse(whole.keyType, key).success
        ? whole.valueType
        : undefined;
  return inside instanceof z.ZodType ? schemaAt(inside, rest) : undefined;
}
