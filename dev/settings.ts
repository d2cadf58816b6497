import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import * as z from 'zod';
import { defaultPorts, type Ports } from './ports.ts';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..');

/** The Worker's settings by name, and those that the embedded services need, parsed. */
export interface DevSettings {
  readonly vars: Readonly<Record<string, string>>;
  readonly jwtSecret: string;
  readonly publishableKey: string;
  /** Lets the Worker delete accounts at the embedded auth server; empty: nobody may. */
  readonly authSecretKey: string;
  /** Signs what the embedded auth server tells about its accounts; empty: it tells nothing. */
  readonly identityWebhookSecret: string;
  /** The embedded Stripe's; null when payments are off or the Worker is not pointed at it. */
  readonly stripe: { readonly secretKey: string; readonly webhookSecret: string } | null;
}

const needed = z.object({ SUPABASE_JWT_SECRET: z.string().min(32), SUPABASE_ANON_KEY: z.string().min(1) });
const neededByStripe = z.object({ STRIPE_WEBHOOK_SECRET: z.string().regex(/^[^,]/) });

/** Addresses of the default ports, moved to the ports in use. */
function moved(value: string, ports: Ports): string {
  const targets = new Map([
    [defaultPorts.web, ports.web],
    [defaultPorts.worker, ports.worker],
    [defaultPorts.postgres, ports.postgres],
    [defaultPorts.auth, ports.auth],
    [defaultPorts.stripe, ports.stripe],
    [defaultPorts.mailbox, ports.mailbox],
    [defaultPorts.dns, ports.dns],
    [defaultPorts.chatModel, ports.chatModel],
  ]);
  return value.replace(
    /\b(localhost|127\.0\.0\.1):(\d+)/g,
    (_, host: string, port: string) => `${host}:${targets.get(Number(port)) ?? port}`,
  );
}

/**
 * Reads `.dev.vars`, made from `.env.example` when it is not there, with its local addresses moved to `ports`. A setting that the
 * file does not name, because it is older, is the example's; an empty one stays empty.
 * Throws when a setting that the embedded services need is missing.
 */
export function readDevSettings(ports: Ports): DevSettings {
  const path = join(root, '.dev.vars');
  const example = join(root, '.env.example');
  if (!existsSync(path)) copyFileSync(example, path);
  const settings = { ...parseEnv(readFileSync(example, 'utf8')), ...parseEnv(readFileSync(path, 'utf8')) };
  const vars: Record<string, string> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (value !== undefined) vars[name] = moved(value, ports);
  }
  const { SUPABASE_JWT_SECRET, SUPABASE_ANON_KEY } = required(needed, vars);
  return {
    vars,
    jwtSecret: SUPABASE_JWT_SECRET,
    publishableKey: SUPABASE_ANON_KEY,
    authSecretKey: vars.SUPABASE_AUTH_SECRET_KEY ?? '',
    identityWebhookSecret: firstOf(vars.IDENTITY_WEBHOOK_SECRET),
    stripe: stripeSettings(vars),
  };
}

/** Several secrets while one is being replaced; the first signs. */
const firstOf = (secrets: string | undefined): string => (secrets ?? '').split(',')[0]?.trim() ?? '';

function stripeSettings(vars: DevSettings['vars']): DevSettings['stripe'] {
  const { STRIPE_API_BASE, STRIPE_SECRET_KEY } = vars;
  if (!STRIPE_API_BASE || !STRIPE_SECRET_KEY) return null;
  const webhookSecret = firstOf(required(neededByStripe, vars).STRIPE_WEBHOOK_SECRET);
  return { secretKey: STRIPE_SECRET_KEY, webhookSecret };
}

function required<Shape extends z.ZodType>(shape: Shape, vars: DevSettings['vars']): z.output<Shape> {
  const parsed = shape.safeParse(vars);
  if (!parsed.success) throw new Error(`.dev.vars is not complete:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Writes settings as a file that `wrangler dev --env-file` reads. */
export function writeEnvFile(path: string, vars: Readonly<Record<string, string>>): void {
  mkdirSync(resolve(path, '..'), { recursive: true });
  const lines = Object.entries(vars).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`);
  writeFileSync(path, lines.join(''));
}
