import { SignJWT } from 'jose';
import { inject } from 'vitest';

/** Somebody with a token, made for one test. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly sessionId: string;
  readonly token: string;
}

interface Wishes {
  /** The role that the auth provider vouches for when the profile is made. */
  role?: 'owner' | 'vet' | 'admin';
  id?: string;
  sessionId?: string;
  /** Claims put over the usual ones; `undefined` takes one out. */
  claims?: Record<string, unknown>;
}

/** A person as the auth provider names them; nothing of them is in the database yet. */
export async function newPerson(wishes: Wishes = {}): Promise<Person> {
  const bindings = inject('bindings');
  const id = wishes.id ?? crypto.randomUUID();
  const sessionId = wishes.sessionId ?? crypto.randomUUID();
  const email = `${id}@example.test`;
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({
    iss: `${bindings.SUPABASE_URL}/auth/v1`,
    aud: 'authenticated',
    sub: id,
    role: 'authenticated',
    email,
    session_id: sessionId,
    app_metadata: wishes.role === undefined ? {} : { role: wishes.role },
    user_metadata: {},
    iat: now,
    exp: now + 3600,
    ...wishes.claims,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(bindings.SUPABASE_JWT_SECRET));
  return { id, email, sessionId, token };
}
