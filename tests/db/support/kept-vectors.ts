import type { TestPostgres } from '../../support/postgres.ts';

/**
 * The server of the races has no pgvector. Types of its names, which keep what they are given as it is written and can compare nothing, are
 * enough for everything about vectors but looking for them.
 */
const types = ['vector', 'sparsevec'].map(
  (name) => `
    create type extensions.${name};
    create function extensions.${name}_in(cstring) returns extensions.${name} language internal immutable strict as 'textin';
    create function extensions.${name}_out(extensions.${name}) returns cstring language internal immutable strict as 'textout';
    create type extensions.${name} (
      input = extensions.${name}_in, output = extensions.${name}_out, like = text, typmod_in = pg_catalog.varchartypmodin,
      typmod_out = pg_catalog.varchartypmodout);`,
);

/** Gives pieces of texts a column for vectors, as db/migrations-vector does where there is pgvector. */
export const keepVectorsAsWritten = (postgres: TestPostgres): Promise<void> =>
  postgres.exec(`${types.join('')}
    create cast (extensions.sparsevec as extensions.vector) without function;
    alter table public.search_pieces add column embedding extensions.vector(1536)`);
