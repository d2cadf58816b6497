import type { Guest, SignedIn } from '../../../db/actor.ts';
import { claimsOf, guestClaims } from '../../../db/claims.ts';
import { StatementRefused } from '../../../dev/postgres/backend.ts';
import type { TestPostgres } from '../../support/postgres.ts';

/** With whose rights: a person, a guest, a role without claims, or the login `app` that forgot to choose a role. */
export type Identity = SignedIn | Guest | 'anon' | 'service' | 'retention' | 'app';

/** What became of a statement: how many rows it met, or why PostgreSQL refused it. */
export type Outcome = { rows: number } | { code: string; message: string };

const undone = 'RB000';

/** The role and the claims of a transaction with somebody's rights. */
export const rightsOf = (identity: Identity) => {
  if (typeof identity !== 'object') return { role: identity, claims: '' };
  return identity.kind === 'guest'
    ? { role: 'guest', claims: guestClaims(identity) }
    : { role: 'authenticated', claims: claimsOf(identity) };
};

/** Runs one statement as the login `app` with the rights of `identity` and undoes it. */
export const attempt = async (
  postgres: TestPostgres,
  identity: Identity,
  statement: string,
): Promise<Outcome> => {
  const { role, claims } = rightsOf(identity);
  const text = `do $attempt$
    declare v_rows int;
    begin
      execute $statement$${statement}$statement$;
      get diagnostics v_rows = row_count;
      raise exception using errcode = '${undone}', message = v_rows::text;
    end $attempt$`;
  const settings = {
    text: `select set_config('request.jwt.claims', $1, true)${role === 'app' ? '' : `, set_config('role', '${role}', true)`}`,
    params: [claims],
  };
  try {
    await postgres.backend.execute(
      { user: 'app', password: 'app' },
      { statements: [settings, { text, params: [] }], begin: 'begin' },
    );
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    const { code = '', message } = error.report;
    return code === undone ? { rows: Number(message) } : { code, message };
  }
  throw new Error('the attempt was not undone');
};
