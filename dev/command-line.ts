import { resolve } from 'node:path';
import * as z from 'zod';
import { type Ports, portsFrom } from './ports.ts';
import { root } from './settings.ts';

const environment = z.object({
  PORT: z.coerce.number().int().min(1024).max(65_000).default(5173),
  DATA_DIR: z.string().default('.data'),
});

/** What a person chose by PORT (the first of five ports) and DATA_DIR (where data is kept). Throws what is wrong. */
export function readCommandLine(): { ports: Ports; dataDir: string } {
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return { ports: portsFrom(parsed.data.PORT), dataDir: resolve(root, parsed.data.DATA_DIR) };
}
