import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { bodyOf, type CallerParts, callerOf } from './caller.ts';
import { qrCode } from './qr-code.ts';
import { refuse } from './refusal.ts';
import { toBase32 } from './totp.ts';

/** What the routes stand on. */
export interface FactorParts extends CallerParts {
  /** Where the app is served: named in authenticator apps when the caller names nobody. */
  readonly appUrl: string;
}

const enrolBody = z.object({
  factor_type: z.string(),
  friendly_name: z.string().default(''),
  issuer: z.string().default(''),
});
const verifyBody = z.object({ challenge_id: z.string(), code: z.string().min(1) });
const maxFactors = 10;

/** Puts up a new TOTP factor; it counts once a code of it was shown. */
async function enrol(c: Context, parts: FactorParts): Promise<Response> {
  const caller = await callerOf(c, parts);
  if (caller instanceof Response) return caller;
  const body = await bodyOf(c, enrolBody);
  if (body instanceof Response) return body;
  const { factors } = parts;
  if (body.factor_type !== 'totp')
    return refuse(422, 'mfa_phone_enroll_not_enabled', 'MFA enroll is disabled');
  const name = body.friendly_name;
  if (caller.own.some((factor) => factor.friendly_name === name))
    return refuse(
      422,
      'mfa_factor_name_conflict',
      `A factor with the friendly name "${name}" already exists`,
    );
  if (caller.own.length >= maxFactors)
    return refuse(422, 'too_many_enrolled_mfa_factors', 'Maximum number of verified factors reached');
  if (caller.lacksFactor) return refuse(403, 'insufficient_aal', 'AAL2 required to enroll a new factor');
  const { id, secret } = factors.add(caller.id, name);
  const issuer = body.issuer || new URL(parts.appUrl).host;
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(caller.email).replace('%40', '@')}`;
  // https://github.com/google/google-authenticator/wiki/Key-Uri-Format
  const uri = `otpauth://totp/${label}?algorithm=SHA1&digits=6&issuer=${encodeURIComponent(issuer)}&period=30&secret=${toBase32(secret)}`;
  const totp = { qr_code: `<?xml version="1.0"?>\n${qrCode(uri)}\n`, secret: toBase32(secret), uri };
  return c.json({ id, type: 'totp', friendly_name: name, totp });
}

const notFound = () => refuse(404, 'mfa_factor_not_found', 'Factor not found');

async function challenge(c: Context, parts: FactorParts): Promise<Response> {
  const caller = await callerOf(c, parts);
  if (caller instanceof Response) return caller;
  const factor = caller.own.find(({ id }) => id === c.req.param('id'));
  if (factor === undefined) return notFound();
  const { id, expiresAt } = parts.factors.challenge(factor.id);
  return c.json({ id, type: 'totp', expires_at: expiresAt });
}

/** Takes a code; the answer is the same session with tokens of `aal2`. */
async function verify(c: Context, parts: FactorParts): Promise<Response> {
  const caller = await callerOf(c, parts);
  if (caller instanceof Response) return caller;
  const factor = caller.own.find(({ id }) => id === c.req.param('id'));
  if (factor === undefined) return notFound();
  const body = await bodyOf(c, verifyBody);
  if (body instanceof Response) return body;
  const outcome = parts.factors.answer(factor.id, body.challenge_id, body.code);
  if (outcome === 'unknown')
    return refuse(422, 'mfa_factor_not_found', 'MFA factor with the provided challenge ID not found');
  // What it says of a challenge that was answered before.
  if (outcome === 'used')
    return refuse(422, 'mfa_ip_address_mismatch', 'Challenge and verify IP addresses mismatch.');
  if (outcome === 'expired') return refuse(422, 'mfa_challenge_expired', 'MFA challenge has expired');
  if (outcome === 'wrong') return refuse(422, 'mfa_verification_failed', 'Invalid TOTP code entered');
  const refresh_token = parts.factors.shown(caller.id, factor.id, caller.sessionId);
  return parts.fetch(
    new Request(new URL('/auth/v1/token?grant_type=refresh_token', c.req.url), {
      method: 'POST',
      headers: { apikey: c.req.header('apikey') ?? '', 'content-type': 'application/json' },
      body: JSON.stringify({ refresh_token }),
    }),
  );
}

async function unenrol(c: Context, parts: FactorParts): Promise<Response> {
  const caller = await callerOf(c, parts);
  if (caller instanceof Response) return caller;
  const factor = caller.own.find(({ id }) => id === c.req.param('id'));
  if (factor === undefined) return notFound();
  if (factor.status === 'verified' && parts.factors.assuranceOf(caller.sessionId).aal !== 'aal2')
    return refuse(422, 'insufficient_aal', 'AAL2 required to unenroll verified factor');
  parts.factors.remove(factor.id);
  return c.json({ id: factor.id });
}

/** Supabase Auth's endpoints for second factors by TOTP, which @supabase/lite does not have. */
export function factorRoutes(parts: FactorParts): Hono {
  const routes = new Hono().basePath('/auth/v1/factors');
  routes.post('/', (c) => enrol(c, parts));
  routes.post('/:id/challenge', (c) => challenge(c, parts));
  routes.post('/:id/verify', (c) => verify(c, parts));
  routes.delete('/:id', (c) => unenrol(c, parts));
  return routes;
}
