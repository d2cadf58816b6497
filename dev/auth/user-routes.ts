import type { DatabaseSync } from 'node:sqlite';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { bodyOf, type Caller, type CallerParts, callerOf } from './caller.ts';
import type { EmailChanges } from './email-change.ts';
import { codeHash, isCodeAlive } from './mailed-codes.ts';
import { refuse } from './refusal.ts';
import type { Sessions } from './sessions.ts';

/** What the routes stand on. */
export interface UserParts extends CallerParts {
  readonly sql: DatabaseSync;
  readonly sessions: Sessions;
  readonly emailChanges: EmailChanges;
}

const updateBody = z.looseObject({
  email: z.string().optional(),
  password: z.string().optional(),
  nonce: z.string().optional(),
});

const nonceRow = z.object({
  reauthentication_token: z.string().nullable(),
  reauthentication_sent_at: z.string().nullable(),
});

const dayMs = 86_400_000;

/** What "secure password change" wants of a session that is older than a day: the code of `reauthenticate()`, once. */
function nonceRefusal(
  { sql, sessions }: UserParts,
  caller: Caller,
  nonce: string | undefined,
): Response | null {
  if (Date.now() - sessions.openedAt(caller.sessionId) <= dayMs) return null;
  if (!nonce) return refuse(400, 'reauthentication_needed', 'Password update requires reauthentication');
  const row = nonceRow.parse(
    sql
      .prepare('select reauthentication_token, reauthentication_sent_at from "auth.users" where id = ?')
      .get(caller.id),
  );
  const isGood =
    row.reauthentication_token === codeHash(caller.email, nonce) && isCodeAlive(row.reauthentication_sent_at);
  if (!isGood) return refuse(422, 'reauthentication_not_valid', 'Nonce has expired or is invalid');
  sql.prepare('update "auth.users" set reauthentication_token = null where id = ?').run(caller.id);
  return null;
}

/** Changes a person's own account: a new password ends their other sessions, a new address waits for both mailboxes. */
async function update(c: Context, parts: UserParts): Promise<Response> {
  const caller = await callerOf(c, parts);
  if (caller instanceof Response) return caller;
  const body = await bodyOf(c, updateBody);
  if (body instanceof Response) return body;
  const { email: wanted, password, nonce, ...rest } = body;
  const email = wanted?.toLowerCase();
  const changesEmail = email !== undefined && email !== '' && email !== caller.email.toLowerCase();
  if (caller.lacksFactor && (password !== undefined || changesEmail))
    return refuse(
      401,
      'insufficient_aal',
      'AAL2 session is required to update email or password when MFA is enabled.',
    );
  if (changesEmail && !z.email().safeParse(email).success)
    return refuse(400, 'validation_failed', 'Unable to validate email address: invalid format');
  if (changesEmail && parts.emailChanges.isTaken(email, caller.id))
    return refuse(422, 'email_exists', 'A user with this email address has already been registered');
  const refusal = password === undefined ? null : nonceRefusal(parts, caller, nonce);
  if (refusal !== null) return refusal;
  if (changesEmail) await parts.emailChanges.begin(caller, email);
  const answer = await parts.fetch(
    new Request(c.req.url, {
      method: 'PUT',
      headers: c.req.raw.headers,
      body: JSON.stringify({ ...rest, ...(password === undefined ? {} : { password }) }),
    }),
  );
  if (answer.ok && password !== undefined) parts.sessions.endOthers(caller.id, caller.sessionId);
  return answer;
}

/** The part of Supabase Auth's `/user` that @supabase/lite leaves out. */
export function userRoutes(parts: UserParts): Hono {
  const routes = new Hono().basePath('/auth/v1/user');
  routes.put('/', (c) => update(c, parts));
  return routes;
}
