import { lookOf } from '../looks/choices.ts';
import { styleOf } from '../looks/style.ts';
import type { SiteView } from '../site-view.ts';

/**
 * The Content-Security-Policy that the pages of a site are sent with: nothing but their own style sheet, known by its hash, and what lies on their own host. No
 * script runs, whatever has come into the page.
 */
export async function pagePolicy({ snapshot, place }: Pick<SiteView, 'snapshot' | 'place'>): Promise<string> {
  const { code, settings } = snapshot.template;
  const style = new TextEncoder().encode(styleOf(lookOf(code, settings), place.font));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', style));
  return [
    "default-src 'none'",
    `style-src 'sha256-${btoa(String.fromCharCode(...digest))}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}
