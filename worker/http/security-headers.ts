import type { MiddlewareHandler } from 'hono';
import { type Env, readSettings } from '../env.ts';
import type { AppEnv } from './app-env.ts';
import { setHeaders } from './set-headers.ts';

/**
 * The policy of every document: code from here only, and no inline script but the one of `inlineScript`, by its hash. Inline styles stay
 * allowed, because the component library positions with them; connections go here, to the rooms, to the auth provider and to the video server, where there is one; pictures come from here, and from the server of maps where there is one.
 */
function contentSecurityPolicy(env: Env, host: string, inlineScript: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${inlineScript}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${mapOrigin(env)}`,
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' ws://${host} wss://${host}${authOrigin(env)}${videoOrigins(env)}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function authOrigin(env: Env): string {
  try {
    return ` ${new URL(readSettings(env).auth.url).origin}`;
  } catch {
    // The headers do not depend on settings that are wrong; whatever needs them says so.
    return '';
  }
}

/** The browser calls LiveKit by WebSocket, and asks it by HTTP why a socket was refused. */
function videoOrigins(env: Env): string {
  try {
    const { livekit } = readSettings(env).video;
    if (livekit === null) return '';
    const { host, protocol } = new URL(livekit.url);
    const isSecure = protocol === 'wss:';
    return ` ${isSecure ? 'wss' : 'ws'}://${host} ${isSecure ? 'https' : 'http'}://${host}`;
  } catch {
    return ''; // see authOrigin
  }
}

function mapOrigin(env: Env): string {
  try {
    const { map } = readSettings(env);
    return map === null ? '' : ` ${new URL(map.url).origin}`;
  } catch {
    return ''; // see authOrigin
  }
}

const policies = new WeakMap<Env, Map<string, string>>();

/** The policy by host and script, made once per isolate: an answer has one of a few. */
function policyOf(env: Env, host: string, inlineScript = ''): string {
  const ofEnv = policies.get(env) ?? new Map<string, string>();
  policies.set(env, ofEnv);
  const key = `${host} ${inlineScript}`;
  const known = ofEnv.get(key);
  if (known !== undefined) return known;
  const policy = contentSecurityPolicy(env, host, inlineScript);
  // Whoever asks chooses the host.
  if (ofEnv.size < 50) ofEnv.set(key, policy);
  return policy;
}

/** Sets the security headers (OWASP ASVS 5.0, 3.4) on every answer: pages, files, errors, preflights. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.res.status === 101) return;
  setHeaders(c, {
    'content-security-policy': policyOf(c.env, new URL(c.req.url).host, c.get('inlineScript')),
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': c.res.headers.get('referrer-policy') ?? 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()',
    ...c.get('ownHeaders'),
  });
};
