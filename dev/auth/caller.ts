import type { Context } from 'hono';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import type { Factor, Factors } from './factors.ts';
import { refuse } from './refusal.ts';

/** What tells who calls. `fetch` asks @supabase/lite. */
export interface CallerParts {
  readonly factors: Factors;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Whose token it is. */
export interface Caller {
  readonly id: string;
  readonly email: string;
  readonly sessionId: string;
  /** Their second factors, shown or not. */
  readonly own: readonly Factor[];
  /** They have a second factor, and this session has not shown it. */
  readonly lacksFactor: boolean;
}

const userSchema = z.object({ id: z.string(), email: z.string() });

/** Who calls; or the refusal of the accounts when the token is not good. */
export async function callerOf(c: Context, { factors, fetch }: CallerParts): Promise<Caller | Response> {
  const authorization = c.req.header('authorization') ?? '';
  const headers = { authorization, apikey: c.req.header('apikey') ?? '' };
  const answer = await fetch(new Request(new URL('/auth/v1/user', c.req.url), { headers }));
  if (!answer.ok) return answer;
  const user = userSchema.parse(await answer.json());
  const sessionId = z.string().parse(decodeJwt(authorization.replace(/^Bearer +/i, '')).session_id);
  const own = factors.of(user.id);
  const isProtected = own.some(({ status }) => status === 'verified');
  const lacksFactor = isProtected && factors.assuranceOf(sessionId).aal !== 'aal2';
  return { ...user, sessionId, own, lacksFactor };
}

/** The body of a request, read by its shape; or the refusal that names what is wrong with it. */
export async function bodyOf<Shape extends z.ZodType>(
  c: Context,
  shape: Shape,
): Promise<z.output<Shape> | Response> {
  const body: unknown = await c.req.json().catch(() => null);
  const parsed = shape.safeParse(body);
  return parsed.success ? parsed.data : refuse(400, 'validation_failed', z.prettifyError(parsed.error));
}
