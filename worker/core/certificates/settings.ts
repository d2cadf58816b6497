import * as z from 'zod';
import { text } from '../setting-values.ts';

/** What a deployment sets for addresses of other people's own. Without the first three there is no provider of certificates. */
export const certificateVars = {
  SITE_HOSTS_ZONE: text,
  SITE_HOSTS_TOKEN: text,
  SITE_HOSTS_TARGET: text,
  SITE_HOSTS_API_BASE: text.pipe(z.literal('').or(z.url())),
};

type CertificateVars = { [Name in keyof typeof certificateVars]: z.output<(typeof certificateVars)[Name]> };

/** A zone at Cloudflare with Cloudflare for SaaS. */
export interface CertificateSettings {
  readonly zone: string;
  /** An API token with the permission "SSL and Certificates: Edit" for that zone. */
  readonly token: string;
  /** The name in that zone that other hosts are led to by a CNAME. */
  readonly target: string;
  /** Without a slash at its end. */
  readonly apiBase: string;
}

/** Where certificates for other people's hosts come from, by what the deployment sets; null: whoever runs it sees to them. */
export function certificateSettings(vars: CertificateVars): CertificateSettings | null {
  const { SITE_HOSTS_ZONE: zone, SITE_HOSTS_TOKEN: token, SITE_HOSTS_TARGET: target } = vars;
  if (zone === '' || token === '' || target === '') return null;
  const apiBase = vars.SITE_HOSTS_API_BASE || 'https://api.cloudflare.com/client/v4';
  return { zone, token, target, apiBase: apiBase.replace(/\/$/, '') };
}
