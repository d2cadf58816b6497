import { type SQL, sql } from 'drizzle-orm';
import { userProfiles } from '../schema/identity.ts';

/** How a column of a SQL function's answer is read, by its name there. */
type Reader<T> = (name: string) => SQL<T>;

const asItIs =
  <T>(): Reader<T> =>
  (name) =>
    sql<T>`${sql.identifier(name)}`;

export const text = asItIs<string>();
export const whole = asItIs<number>();
export const flag = asItIs<boolean>();
/** Whatever a `jsonb` holds: parse it before use. */
export const json = asItIs<unknown>();

/** A moment, as tables give it. */
export const moment: Reader<Date> = (name) => sql`${sql.identifier(name)}`.mapWith(userProfiles.createdAt);

/** A sum that is too wide for an `int` in SQL and not for a number here. */
export const wide: Reader<number> = (name) => sql`${sql.identifier(name)}`.mapWith(Number);

/** One of the words that the function answers, which its check or its docstring lists. */
export const oneOf = <const T extends string>(_words: readonly T[]): Reader<T> => asItIs<T>();

/** Several of these words. */
export const listOf = <const T extends string>(_words: readonly T[]): Reader<T[]> => asItIs<T[]>();

/** May be null. */
export const maybe = <T>(reader: Reader<T>): Reader<T | null> => reader;

/** Under another name in SQL. */
export const named =
  <T>(name: string, reader: Reader<T>): Reader<T> =>
  () =>
    reader(name);

const inSql = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The columns of a SQL function's answer, for `tx.select(...).from(sql...)`: each is read from the column that has its name in
 * snake_case, so that nothing is written twice and no column stands in for another.
 */
export const columns = <Readers extends Readonly<Record<string, Reader<unknown>>>>(readers: Readers) =>
  Object.fromEntries(Object.entries(readers).map(([key, reader]) => [key, reader(inSql(key))])) as {
    [Key in keyof Readers]: ReturnType<Readers[Key]>;
  };
