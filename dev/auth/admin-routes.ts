import type { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Factors } from './factors.ts';
import { refuse } from './refusal.ts';
import type { Sessions } from './sessions.ts';

/** What the routes stand on. `deleted` hears of an account that is gone. */
export interface AdminParts {
  readonly sql: DatabaseSync;
  readonly sessions: Sessions;
  readonly factors: Factors;
  readonly secretKey: string;
  readonly deleted: (account: { readonly id: string; readonly email: string }) => void;
}

const userRow = z.object({ id: z.string(), email: z.string() }).optional();

/**
 * The one thing that the product asks of Supabase Auth with the project's secret key: to delete an account, with its sessions, identities and
 * second factors. https://supabase.com/docs/reference/javascript/auth-admin-deleteuser
 */
export function adminRoutes({ sql, sessions, factors, secretKey, deleted }: AdminParts): Hono {
  const routes = new Hono().basePath('/auth/v1/admin/users');
  routes.delete('/:id', (c) => {
    if (secretKey === '' || c.req.header('authorization') !== `Bearer ${secretKey}`)
      return refuse(403, 'not_admin', 'User not allowed');
    const id = c.req.param('id');
    const user = userRow.parse(sql.prepare('select id, email from "auth.users" where id = ?').get(id));
    if (user === undefined) return refuse(404, 'user_not_found', 'User not found');
    factors.forget(id);
    sessions.endAll(id);
    sql.prepare('delete from "auth.identities" where user_id = ?').run(id);
    sql.prepare('delete from "auth.users" where id = ?').run(id);
    deleted(user);
    return c.json({});
  });
  return routes;
}
