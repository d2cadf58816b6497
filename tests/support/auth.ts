import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { type AuthServer, startAuthServer } from '../../dev/auth/auth-server.ts';

/** The key that clients of a test auth server send. */
export const publishableKey = 'sb_publishable_test';

/** Signs the tokens of test auth servers. */
export const jwtSecret = 'tests-sign-their-tokens-with-this-secret';

/** An auth server in memory on a free port. */
export function startAuth(options: { appUrl?: string; tokenSeconds?: number } = {}): Promise<AuthServer> {
  return startAuthServer({
    port: 0,
    jwtSecret,
    publishableKey,
    appUrl: options.appUrl ?? 'http://localhost:5173',
    ...(options.tokenSeconds === undefined ? {} : { tokenSeconds: options.tokenSeconds }),
  });
}

/** What a minted token says; everything else is as Supabase Auth writes it. */
export interface TokenSubject {
  readonly issuer: string;
  readonly userId?: string;
  readonly sessionId?: string;
  readonly email?: string;
  /** Claims put over the usual ones; `undefined` takes a claim out. */
  readonly claims?: Record<string, unknown>;
  readonly secret?: string;
}

/** An access token like the auth server's, without an account behind it: valid from now for an hour. */
export function mintToken(subject: TokenSubject): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const userId = subject.userId ?? randomUUID();
  const claims = {
    iss: subject.issuer,
    aud: 'authenticated',
    sub: userId,
    role: 'authenticated',
    email: subject.email ?? `${userId}@example.test`,
    session_id: subject.sessionId ?? randomUUID(),
    app_metadata: { provider: 'email', providers: ['email'] },
    user_metadata: {},
    iat: now,
    exp: now + 3600,
    ...subject.claims,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(subject.secret ?? jwtSecret));
}
