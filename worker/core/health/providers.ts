import * as z from 'zod';

const providerState = z.enum(['real', 'embedded', 'off']);

export const providersSchema = z.object({
  database: providerState,
  auth: providerState,
  payments: providerState,
  video: providerState,
  files: providerState,
  mail: providerState,
  sms: providerState,
  whatsapp: providerState,
  push: providerState,
  ai: providerState,
  scraping: providerState,
});
export type Providers = z.infer<typeof providersSchema>;
