import * as z from 'zod';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';

const providerState = z.enum(['real', 'embedded', 'off']);

export const providersSchema = z.object({
  database: providerState,
  auth: providerState,
  payments: providerState,
  video: providerState,
  files: providerState,
  mail: providerState,
  ai: providerState,
});
export type Providers = z.infer<typeof providersSchema>;

export const configSchema = z.object({
  supabaseUrl: z.string(),
  supabaseAnonKey: z.string(),
  environment: z.enum(['development', 'staging', 'production']),
  providers: providersSchema,
});

export function getConfig(_ctx: RequestContext): z.infer<typeof configSchema> {
  throw new AppError('UNAVAILABLE');
}
