import { type Context, Hono } from 'hono';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import type { AuthCodes } from './auth-codes.ts';
import type { EmailChanges } from './email-change.ts';
import type { Sessions } from './sessions.ts';
import { firstAccepted } from './verify-routes.ts';

/** What the routes stand on. `fetch` asks @supabase/lite. */
export interface LinkParts {
  readonly sessions: Sessions;
  readonly emailChanges: EmailChanges;
  readonly codes: AuthCodes;
  readonly fetch: (request: Request) => Promise<Response>;
}

const mailBody = z.object({ email: z.string(), code_challenge: z.string().nullish() });
const tokenClaims = z.object({ sub: z.string(), email: z.string(), session_id: z.string() });

/** The links of mails: back to the app with a code where whoever asked for the mail wants one (PKCE), else with the session in the fragment. */
export function linkRoutes(parts: LinkParts): Hono {
  /** What the browser that asked last for a mail to an address will show. */
  const challenges = new Map<string, string>();

  const askForMail = async (c: Context) => {
    const body = mailBody.safeParse(
      await c.req.raw
        .clone()
        .json()
        .catch(() => null),
    ).data;
    const email = body?.email.toLowerCase() ?? '';
    if (body?.code_challenge) challenges.set(email, body.code_challenge);
    else challenges.delete(email);
    return parts.fetch(c.req.raw);
  };

  const follow = async (c: Context) => {
    const isChange = c.req.query('type') === 'email_change';
    if (isChange && parts.emailChanges.confirm(c.req.query('token') ?? '').step === 'first') {
      const target = new URL(c.req.query('redirect_to') ?? '/', c.req.url);
      target.hash = new URLSearchParams({ message: firstAccepted }).toString();
      return c.redirect(target.href, 303);
    }
    const answer = await parts.fetch(c.req.raw);
    const target = new URL(answer.headers.get('location') ?? '/', c.req.url);
    const token = new URLSearchParams(target.hash.slice(1)).get('access_token');
    if (token === null) return answer;
    const { sub, email, session_id } = tokenClaims.parse(decodeJwt(token));
    const challenge = challenges.get(email);
    if (challenge === undefined) return answer;
    parts.sessions.end(session_id);
    challenges.delete(email);
    target.hash = '';
    target.searchParams.set('code', parts.codes.issue(sub, challenge, 'otp'));
    return c.redirect(target.href, 303);
  };

  const routes = new Hono().basePath('/auth/v1');
  routes.post('/otp', askForMail);
  routes.post('/recover', askForMail);
  routes.get('/verify', follow);
  return routes;
}
