import { decodeJwt, SignJWT } from 'jose';
import * as z from 'zod';

const session = z.looseObject({
  access_token: z.string(),
  user: z.looseObject({
    app_metadata: z.record(z.string(), z.unknown()),
    user_metadata: z.record(z.string(), z.unknown()),
  }),
});

type User = z.infer<typeof session>['user'];

/** What turns the short tokens of @supabase/lite into those of Supabase Auth. */
export interface Signer {
  readonly issuer: string;
  readonly secret: string;
}

/**
 * Signs an access token of @supabase/lite again, with the claims that it leaves out and Supabase Auth has:
 * `iss`, `app_metadata`, `user_metadata`, `aal`, `is_anonymous`.
 * https://supabase.com/docs/guides/auth/jwt-fields
 */
async function complete(signer: Signer, token: string, user: User | undefined): Promise<string> {
  const claims = {
    ...decodeJwt(token),
    iss: signer.issuer,
    aal: 'aal1',
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

/** The answer as Supabase Auth would give it; one that carries no access token is returned as it is. */
export async function completeAnswer(signer: Signer, response: Response): Promise<Response> {
  const location = response.headers.get('location');
  if (location !== null) return completeRedirect(signer, response, location);
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return response;
  const text = await response.text();
  const { status, headers } = response;
  const parsed = session.safeParse(JSON.parse(text));
  if (!parsed.success) return new Response(text, { status, headers });
  const token = await complete(signer, parsed.data.access_token, parsed.data.user);
  return Response.json({ ...parsed.data, access_token: token }, { status, headers });
}
