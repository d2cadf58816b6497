import { createHash, randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';

export const socialProviders = ['google', 'apple'] as const;
export type SocialProviderName = (typeof socialProviders)[number];

/** What a provider says of somebody who has signed in there. */
export interface SocialProfile {
  readonly provider: SocialProviderName;
  /** Their id there. */
  readonly sub: string;
  readonly email: string;
  readonly name: string;
}

/** A stand-in of the pages of Google and Apple: somebody says who they are, and is believed. */
export interface SocialProvider {
  /** Where somebody signs in, and is led back from to `redirectUri` with a code and the state. */
  authorizeUrl(provider: SocialProviderName, request: { redirectUri: string; state: string }): string;
  /** What stands behind a code, once. */
  profileOf(code: string): SocialProfile | undefined;
  /** `GET` and `POST /social/:provider`. */
  readonly routes: Hono;
}

const names = { google: 'Google', apple: 'Apple' } satisfies Record<SocialProviderName, string>;
const nameSchema = z.enum(socialProviders);
const asked = z.object({ redirect_uri: z.url(), state: z.string() });
const said = asked.extend({ email: z.email(), name: z.string(), answer: z.enum(['allow', 'deny']) });

const page = (
  provider: SocialProviderName,
  { redirect_uri, state }: z.infer<typeof asked>,
) => html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Sign in with ${names[provider]} (stand-in)</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 24rem; margin: 3rem auto; padding: 0 1rem }
  label { display: block; margin: 1rem 0 } input { display: block; font: inherit; width: 100%; padding: .5rem; box-sizing: border-box }
  button { font: inherit; padding: .6rem 1rem; margin-right: .5rem }
</style>
<h1>Sign in with ${names[provider]}</h1>
<p>A stand-in for ${names[provider]}’s own page: whoever you say you are, you are.</p>
<form method="post">
  <input type="hidden" name="redirect_uri" value="${redirect_uri}">
  <input type="hidden" name="state" value="${state}">
  <label>Email <input name="email" type="email" required autocomplete="off"></label>
  <label>Name <input name="name" autocomplete="off"></label>
  <button name="answer" value="allow">Continue</button>
  <button name="answer" value="deny" formnovalidate>Cancel</button>
</form>
</html>`;

/** Pages at `${url}/social/…`. */
export function createSocialProvider(url: string): SocialProvider {
  const profiles = new Map<string, SocialProfile>();
  const show = (c: Context) => {
    const provider = nameSchema.safeParse(c.req.param('provider')).data;
    const request = asked.safeParse(c.req.query()).data;
    return provider && request ? c.html(page(provider, request)) : c.notFound();
  };
  const answer = async (c: Context) => {
    const provider = nameSchema.safeParse(c.req.param('provider')).data;
    const body: unknown = await c.req.parseBody();
    const back = asked.safeParse(body).data;
    if (!provider || !back) return c.notFound();
    const target = new URL(back.redirect_uri);
    target.searchParams.set('state', back.state);
    const told = said.safeParse(body).data;
    if (told?.answer === 'allow') {
      const code = randomUUID();
      const email = told.email.toLowerCase();
      const sub = createHash('sha256').update(`${provider} ${email}`).digest('hex').slice(0, 21);
      profiles.set(code, { provider, sub, email, name: told.name });
      target.searchParams.set('code', code);
    } else target.searchParams.set('error', 'access_denied');
    return c.redirect(target.href, 303);
  };
  const routes = new Hono();
  routes.get('/social/:provider', show);
  routes.post('/social/:provider', answer);
  return {
    authorizeUrl: (provider, { redirectUri, state }) =>
      `${url}/social/${provider}?${new URLSearchParams({ redirect_uri: redirectUri, state })}`,
    profileOf(code) {
      const profile = profiles.get(code);
      profiles.delete(code);
      return profile;
    },
    routes,
  };
}
