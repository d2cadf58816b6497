import { resolve } from 'node:path';
import * as z from 'zod';
import { type Ports, portsFrom } from './ports.ts';
import { root } from './settings.ts';

const environment = z.object({
  PORT: z.coerce.number().int().min(1024).max(65_000).default(5173),
  DATA_DIR: z.string().default('.data'),
  DEMO: z.enum(['history', 'accounts']).default('history'),
});

/** What a person chose for `npm run dev` and `npm run services`. */
export interface CommandLine {
  readonly ports: Ports;
  readonly dataDir: string;
  /** Whether a product that nobody has used yet gets a past, or the demo accounts alone. */
  readonly halfYear: boolean;
}

/** Reads PORT (the first of five ports), DATA_DIR (where data is kept) and DEMO (`history` or `accounts`). Throws what is wrong. */
export function readCommandLine(): CommandLine {
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { PORT, DATA_DIR, DEMO } = parsed.data;
  return { ports: portsFrom(PORT), dataDir: resolve(root, DATA_DIR), halfYear: DEMO === 'history' };
}
