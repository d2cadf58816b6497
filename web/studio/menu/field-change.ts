/** A field of a row that gets another value: the path from the column on, and the value (null takes it away). */
export type FieldChange = readonly [path: readonly string[], value: unknown];
