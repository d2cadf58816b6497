import { type Context, Hono } from 'hono';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import type { EmailChanges } from './email-change.ts';
import { codeHash } from './mailed-codes.ts';
import { refuse } from './refusal.ts';
import type { Sessions } from './sessions.ts';

/** What the routes stand on. `fetch` asks @supabase/lite. */
export interface VerifyParts {
  readonly sessions: Sessions;
  readonly emailChanges: EmailChanges;
  readonly fetch: (request: Request) => Promise<Response>;
}

const verifyBody = z.looseObject({
  type: z.string(),
  email: z.string().optional(),
  token: z.string().optional(),
  token_hash: z.string().optional(),
});
const sessionBody = z.object({ access_token: z.string() });

/** What Supabase Auth says when one of two addresses is confirmed. */
export const firstAccepted =
  'Confirmation link accepted. Please proceed to confirm link sent to the other email';

/** The answer with its session noted as one that a mailed code opened. */
async function noted({ sessions }: VerifyParts, answer: Response): Promise<Response> {
  if (!answer.ok) return answer;
  const session = sessionBody.safeParse(await answer.clone().json()).data;
  if (session) sessions.note(z.string().parse(decodeJwt(session.access_token).session_id), 'otp');
  return answer;
}

/** Takes a code that was mailed. */
async function verifyCode(c: Context, parts: VerifyParts): Promise<Response> {
  const parsed = verifyBody.safeParse(await c.req.json().catch(() => null));
  let body: unknown = parsed.data ?? {};
  if (parsed.data?.type === 'email_change') {
    const { email = '', token = '', token_hash } = parsed.data;
    const outcome = parts.emailChanges.confirm(token_hash ?? codeHash(email, token));
    if (outcome.step === 'refused') return refuse(403, 'otp_expired', 'Token has expired or is invalid');
    if (outcome.step === 'first') return Response.json({ msg: firstAccepted, code: '200' });
    body = { type: 'email_change', token_hash: outcome.tokenHash };
  } else if (parsed.data?.type === 'email') {
    // @supabase/lite does not know `email`, the type that a code sent by mail is verified with since 2023.
    body = { ...parsed.data, type: 'magiclink' };
  }
  const request = new Request(c.req.url, {
    method: 'POST',
    headers: c.req.raw.headers,
    body: JSON.stringify(body),
  });
  return noted(parts, await parts.fetch(request));
}

/** Supabase Auth's `POST /verify`, where @supabase/lite does less. */
export function verifyRoutes(parts: VerifyParts): Hono {
  const routes = new Hono().basePath('/auth/v1/verify');
  routes.post('/', (c) => verifyCode(c, parts));
  return routes;
}
