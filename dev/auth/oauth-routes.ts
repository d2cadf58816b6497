import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { AuthCodes } from './auth-codes.ts';
import { bodyOf, type CallerParts, callerOf } from './caller.ts';
import type { Identities } from './identities.ts';
import { refuse } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { SocialProvider, SocialProviderName } from './social-provider.ts';

/** What the routes stand on. */
export interface OAuthParts extends CallerParts {
  readonly sessions: Sessions;
  readonly identities: Identities;
  readonly codes: AuthCodes;
  readonly social: SocialProvider;
  /** The providers that are switched on. */
  readonly providers: readonly SocialProviderName[];
  /** Base of the auth server, `http://…/auth/v1`. */
  readonly base: string;
  /** Where the app is served: people are led back nowhere else. */
  readonly appUrl: string;
}

/** One way there and back. */
interface Flow {
  readonly target: string;
  readonly challenge: string;
  /** Whose account gets a further identity; null when somebody signs in. */
  readonly linkTo: string | null;
}

const query = z.object({
  provider: z.string(),
  redirect_to: z.string().optional(),
  code_challenge: z.string(),
  code_challenge_method: z
    .string()
    .transform((method) => method.toLowerCase())
    .pipe(z.literal('s256')),
});
const pkceBody = z.object({ auth_code: z.string(), code_verifier: z.string() });
const settingsBody = z.looseObject({ external: z.record(z.string(), z.boolean()) });

/** Signing in at another provider, linking and unlinking, which @supabase/lite has for GitHub and Google alone and not for a stand-in. */
export function oauthRoutes(parts: OAuthParts): Hono {
  const { identities, social, providers, codes, appUrl } = parts;
  const flows = new Map<string, Flow>();

  /** Where the provider is; or the refusal. */
  const begin = (c: Context, linkTo: string | null): string | Response => {
    const wanted = query.safeParse(c.req.query());
    if (!wanted.success) return refuse(400, 'validation_failed', z.prettifyError(wanted.error));
    const provider = providers.find((known) => known === wanted.data.provider);
    if (provider === undefined)
      return refuse(400, 'validation_failed', 'Unsupported provider: provider is not enabled');
    const { redirect_to = appUrl, code_challenge: challenge } = wanted.data;
    const state = randomUUID();
    const target = redirect_to.startsWith(`${appUrl}/`) ? redirect_to : appUrl;
    flows.set(state, { target, challenge, linkTo });
    return social.authorizeUrl(provider, { redirectUri: `${parts.base}/callback`, state });
  };

  /** Back to the app, with what went wrong in the address and in its fragment, as Supabase Auth says it. */
  const lead = (c: Context, target: string, said: Record<string, string>) => {
    const back = new URL(target);
    for (const [name, value] of Object.entries(said)) back.searchParams.set(name, value);
    if ('error' in said) back.hash = new URLSearchParams(said).toString();
    return c.redirect(back.href, 302);
  };

  const callback = (c: Context) => {
    const state = c.req.query('state') ?? '';
    const flow = flows.get(state);
    flows.delete(state);
    if (flow === undefined)
      return lead(c, appUrl, {
        error: 'invalid_request',
        error_code: 'bad_oauth_state',
        error_description: 'OAuth state not found or expired',
      });
    const profile = social.profileOf(c.req.query('code') ?? '');
    if (profile === undefined)
      return lead(c, flow.target, {
        error: 'access_denied',
        error_code: 'access_denied',
        error_description: 'The user denied the request',
      });
    if (flow.linkTo !== null && !identities.link(flow.linkTo, profile))
      return lead(c, flow.target, {
        error: 'invalid_request',
        error_code: 'identity_already_exists',
        error_description: 'Identity is already linked to another user',
      });
    const userId = flow.linkTo ?? identities.personOf(profile);
    return lead(c, flow.target, { code: codes.issue(userId, flow.challenge, 'oauth') });
  };

  const token = async (c: Context) => {
    if (c.req.query('grant_type') !== 'pkce') return parts.fetch(c.req.raw);
    const body = await bodyOf(c, pkceBody);
    if (body instanceof Response) return body;
    const redeemed = codes.redeem(body.auth_code, body.code_verifier);
    if ('refusal' in redeemed)
      return refuse(
        redeemed.refusal === 'bad_code_verifier' ? 400 : 404,
        redeemed.refusal,
        'invalid flow state, no valid flow state found',
      );
    const refresh_token = parts.sessions.open(redeemed.userId, redeemed.method);
    return parts.fetch(
      new Request(new URL('/auth/v1/token?grant_type=refresh_token', c.req.url), {
        method: 'POST',
        headers: { apikey: c.req.header('apikey') ?? '', 'content-type': 'application/json' },
        body: JSON.stringify({ refresh_token }),
      }),
    );
  };

  const routes = new Hono().basePath('/auth/v1');
  routes.get('/settings', async (c) => {
    const answer = await parts.fetch(c.req.raw);
    if (!answer.ok) return answer;
    const settings = settingsBody.parse(await answer.json());
    const on = Object.fromEntries(
      ['google', 'apple'].map((name) => [name, providers.some((one) => one === name)]),
    );
    return c.json({ ...settings, external: { ...settings.external, ...on } });
  });
  routes.get('/authorize', (c) => {
    const url = begin(c, null);
    return url instanceof Response ? url : c.redirect(url, 302);
  });
  routes.get('/user/identities/authorize', async (c) => {
    const caller = await callerOf(c, parts);
    if (caller instanceof Response) return caller;
    const url = begin(c, caller.id);
    if (url instanceof Response) return url;
    return c.req.query('skip_http_redirect') === 'true' ? c.json({ url }) : c.redirect(url, 302);
  });
  routes.delete('/user/identities/:id', async (c) => {
    const caller = await callerOf(c, parts);
    if (caller instanceof Response) return caller;
    const outcome = identities.unlink(caller.id, c.req.param('id'));
    return outcome === 'done' ? c.json({}) : refuse(422, outcome, 'The identity stays');
  });
  routes.get('/callback', callback);
  routes.post('/token', token);
  return routes;
}
