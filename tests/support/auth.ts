import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SignJWT } from 'jose';
import { type AuthServer, startAuthServer } from '../../dev/auth/auth-server.ts';
import { type SupabaseAuth, startSupabaseAuth } from './supabase-auth/start-supabase-auth.ts';

/** The key that clients of a test auth server send. */
export const publishableKey = 'sb_publishable_test';

/** What lets the product delete an account at a test auth server. */
export const authSecretKey = 'sb_secret_test';

/** Signs the tokens of test auth servers. */
export const jwtSecret = 'tests-sign-their-tokens-with-this-secret';

export interface TestAuthOptions {
  readonly appUrl?: string;
  readonly tokenSeconds?: number;
  /** Tokens are signed by a key pair where the server can; the embedded one has the shared secret only. */
  readonly keyPair?: boolean;
  /** The program of Supabase's own server; what `REAL_AUTH` names when absent. */
  readonly program?: string | undefined;
}

/** An auth server of a test's own. */
export interface TestAuth extends AuthServer {
  /** The Worker's SUPABASE_JWT_SECRET: empty where tokens are signed by a key pair. */
  readonly sharedSecret: string;
  /** Runs a statement in the server's own PostgreSQL, as its owner; null with the embedded one, which has none. */
  readonly query: SupabaseAuth['query'] | null;
  /** Lets a session be older than a day. */
  ageSession(id: string): Promise<void>;
}

const longAgo = () => new Date(Date.now() - 90_000_000).toISOString();

async function startEmbedded(appUrl: string, tokenSeconds: number): Promise<TestAuth> {
  const folder = await mkdtemp(join(tmpdir(), 'callavet-auth-'));
  const file = join(folder, 'auth.sqlite');
  const auth = await startAuthServer({
    port: 0,
    file,
    jwtSecret,
    publishableKey,
    secretKey: authSecretKey,
    appUrl,
    tokenSeconds,
  });
  return {
    ...auth,
    sharedSecret: jwtSecret,
    query: null,
    async ageSession(id) {
      const accounts = new DatabaseSync(file);
      accounts.prepare('update "auth.sessions" set created_at = ? where id = ?').run(longAgo(), id);
      accounts.close();
    },
    async close() {
      await auth.close();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * An auth server on a free port: the embedded one, or Supabase's own where `REAL_AUTH` names its program, so that what is said of the one
 * holds for the other (docs/interop.md).
 */
export async function startAuth(options: TestAuthOptions = {}): Promise<TestAuth> {
  const { appUrl = 'http://localhost:5173', tokenSeconds = 3600, keyPair = false } = options;
  const program = options.program ?? process.env.REAL_AUTH;
  if (!program) return startEmbedded(appUrl, tokenSeconds);
  const place = { program, appUrl, jwtSecret, publishableKey, keyPair, tokenSeconds };
  const auth = await startSupabaseAuth(place);
  return {
    ...auth,
    sharedSecret: keyPair ? '' : jwtSecret,
    async ageSession(id) {
      await auth.query('update auth.sessions set created_at = $1 where id = $2', [longAgo(), id]);
    },
  };
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
