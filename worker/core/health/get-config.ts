import * as z from 'zod';
import type { RequestContext } from '../context.ts';
import { providersSchema } from './providers.ts';

export const configSchema = z.object({
  supabaseUrl: z.string(),
  supabaseAnonKey: z.string(),
  environment: z.enum(['development', 'staging', 'production']),
  providers: providersSchema,
  /** A server of raster maps (`{z}`, `{x}`, `{y}` in its address) and whose maps they are; null where there is none. */
  map: z.object({ url: z.string(), attribution: z.string() }).nullable(),
  /** Who runs the service, for the legal texts; empty where nobody has said it. */
  company: z.object({
    name: z.string(),
    address: z.string(),
    taxId: z.string(),
    register: z.string(),
    email: z.string(),
    phone: z.string(),
  }),
});

/** What a client must know before it can do anything: where to sign in, and what is switched on. */
export function getConfig(ctx: RequestContext): z.infer<typeof configSchema> {
  const { auth, environment, company, map } = ctx.settings;
  return {
    supabaseUrl: auth.url,
    supabaseAnonKey: auth.anonKey,
    environment,
    providers: ctx.providers,
    map,
    company,
  };
}
