import { decodeJwt, SignJWT } from 'jose';
import * as z from 'zod';
import type { Factors } from './factors.ts';

const userSchema = z.looseObject({
  id: z.string(),
  app_metadata: z.record(z.string(), z.unknown()),
  user_metadata: z.record(z.string(), z.unknown()),
});
const sessionSchema = z.looseObject({ access_token: z.string(), user: userSchema });

type User = z.infer<typeof userSchema>;

/** What turns the short tokens of @supabase/lite into those of Supabase Auth. */
export interface Signer {
  readonly issuer: string;
  readonly secret: string;
  readonly factors: Factors;
}

/**
 * Signs an access token of @supabase/lite again, with the claims that it leaves out and Supabase Auth has:
 * `iss`, `app_metadata`, `user_metadata`, `aal`, `amr`, `is_anonymous`.
 * https://supabase.com/docs/guides/auth/jwt-fields
 */
async function complete(signer: Signer, token: string, user: User | undefined): Promise<string> {
  const given = decodeJwt(token);
  const claims = {
    ...given,
    iss: signer.issuer,
    ...signer.factors.assuranceOf(z.string().parse(given.session_id)),
    is_anonymous: false,
    ...(user ? { app_metadata: user.app_metadata, user_metadata: user.user_metadata } : {}),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(signer.secret));
}

/** The place that a mail's link leads to, with the session in its fragment. */
async function completeRedirect(signer: Signer, response: Response, location: string): Promise<Response> {
  const [page, fragment = ''] = location.split('#');
  const values = new URLSearchParams(fragment);
  const token = values.get('access_token');
  if (token === null) return response;
  values.set('access_token', await complete(signer, token, undefined));
  const headers = new Headers(response.headers);
  headers.set('location', `${page}#${values}`);
  return new Response(null, { status: response.status, headers });
}

/** The user with their second factors, where there are any. */
function withFactors({ factors }: Signer, user: User): User {
  const own = factors.of(user.id);
  return own.length === 0 ? user : { ...user, factors: own };
}

/** The answer as Supabase Auth would give it; one that carries neither an access token nor a user is returned as it is. */
export async function completeAnswer(signer: Signer, response: Response): Promise<Response> {
  const location = response.headers.get('location');
  if (location !== null) return completeRedirect(signer, response, location);
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return response;
  const text = await response.text();
  const { status, headers } = response;
  const body: unknown = JSON.parse(text);
  const session = sessionSchema.safeParse(body).data;
  if (session !== undefined) {
    const access_token = await complete(signer, session.access_token, session.user);
    return Response.json(
      { ...session, access_token, user: withFactors(signer, session.user) },
      { status, headers },
    );
  }
  const user = userSchema.safeParse(body).data;
  return user === undefined
    ? new Response(text, { status, headers })
    : Response.json(withFactors(signer, user), { status, headers });
}
