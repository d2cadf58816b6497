import * as z from 'zod';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { providersSchema } from './providers.ts';

export const configSchema = z.object({
  supabaseUrl: z.string(),
  supabaseAnonKey: z.string(),
  environment: z.enum(['development', 'staging', 'production']),
  providers: providersSchema,
});

export function getConfig(_ctx: RequestContext): z.infer<typeof configSchema> {
  throw new AppError('UNAVAILABLE');
}
