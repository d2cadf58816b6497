import type { MiddlewareHandler } from 'hono';
import { type Env, readSettings } from '../env.ts';
import type { AppEnv } from './app-env.ts';

/**
 * The policy of every document: code from here only, and no inline script but the one of `inlineScript`, by its hash. Inline styles stay
 * allowed, because the component library positions with them; connections go here, to the rooms and to the auth provider.
 */
function contentSecurityPolicy(env: Env, host: string, inlineScript = ''): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${inlineScript}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' ws://${host} wss://${host}${authOrigin(env)}`,
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

/** Sets the security headers (OWASP ASVS 5.0, 3.4) on every answer: pages, files, errors, preflights. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.res.status === 101) return;
  c.header(
    'content-security-policy',
    contentSecurityPolicy(c.env, new URL(c.req.url).host, c.get('inlineScript')),
  );
  c.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  c.header('x-content-type-options', 'nosniff');
  c.header('x-frame-options', 'DENY');
  c.header('referrer-policy', 'strict-origin-when-cross-origin');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()');
};
