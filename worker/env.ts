import * as z from 'zod';
import type { AccountLineRpc, ConsultRoomRpc, DispatcherRpc, LobbyRpc } from '../party/rpc.ts';
import { certificateSettings, certificateVars } from './core/certificates/settings.ts';
import type { Pointer } from './core/edge/pointer.ts';
import { AppError } from './core/errors.ts';
import type { Providers } from './core/health/providers.ts';
import { roleSchema } from './core/identity/me.ts';
import { videoSettings, videoVars } from './core/livekit/settings.ts';
import { type MessageProvider, messageSettings, messageVars } from './core/notify/settings.ts';
import { itemsOf, list } from './core/setting-values.ts';
import type { BudgetKeeper } from './core/stripe-calls/call-gate.ts';
import { rateLimitSetting, stripesLimit } from './core/stripe-calls/rate-limit-setting.ts';
import type { Task } from './core/task.ts';

/** What the platform binds (wrangler.toml). The strings are read through `readSettings` only. */
export interface Env {
  ConsultRoom: DurableObjectNamespace<ConsultRoomRpc & Rpc.DurableObjectBranded>;
  Lobby: DurableObjectNamespace<LobbyRpc & Rpc.DurableObjectBranded>;
  Dispatcher: DurableObjectNamespace<DispatcherRpc & Rpc.DurableObjectBranded>;
  AccountLine: DurableObjectNamespace<AccountLineRpc & Rpc.DurableObjectBranded>;
  StripeBudget: DurableObjectNamespace<BudgetKeeper & Rpc.DurableObjectBranded>;
  MessageBudget: DurableObjectNamespace<BudgetKeeper & Rpc.DurableObjectBranded>;
  EdgePointer: DurableObjectNamespace<Pointer & Rpc.DurableObjectBranded>;
  /** Documents of what is shown without the database. */
  EDGE: R2Bucket;
  TASKS: Queue<Task>;
  /** The buckets of files, where they lie in R2 (contract/files.ts says which is for what). */
  CASES: R2Bucket;
  ATTACHMENTS: R2Bucket;
  ASSETS: Fetcher;
  PUBLIC_LIMIT: RateLimit;
  AUTH_LIMIT: RateLimit;
  PAYMENT_LIMIT: RateLimit;
}

const optionalText = z
  .string()
  .optional()
  .transform((text) => text ?? '');

/** Headers that are written `name=value`. */
const headersIn = (items: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.map((item) => [item.split('=')[0] ?? '', item.split('=').slice(1).join('=')]));

const settingsSchema = z
  .object({
    DATABASE_URL: z.url(),
    NEON_FETCH_ENDPOINT: optionalText,
    SUPABASE_URL: z.url().transform((url) => url.replace(/\/$/, '')),
    SUPABASE_ANON_KEY: z.string().min(1),
    SUPABASE_SECRET_KEY: optionalText,
    SUPABASE_AUTH_SECRET_KEY: optionalText,
    SUPABASE_STORAGE_URL: z
      .url()
      .optional()
      .transform((url) => url?.replace(/\/$/, '')),
    SUPABASE_JWT_SECRET: optionalText,
    SUPABASE_JWT_ISSUER: optionalText,
    SUPABASE_JWT_AUDIENCE: optionalText,
    IDENTITY_WEBHOOK_SECRET: list,
    ROOM_TICKET_SECRET: z.string().min(32),
    REQUIRE_SECOND_FACTOR: list.pipe(z.array(roleSchema)),
    ROOM_LOG_DAYS: optionalText.pipe(z.literal('').or(z.coerce.number<string>().int().min(1).max(3_650))),
    APP_ORIGINS: z.string().transform(itemsOf),
    APP_URL: z
      .url()
      .optional()
      .transform((url) => url?.replace(/\/$/, '')),
    STRIPE_SECRET_KEY: optionalText,
    STRIPE_WEBHOOK_SECRET: list,
    STRIPE_API_BASE: optionalText,
    STRIPE_RATE_LIMIT: rateLimitSetting,
    DNS_RESOLVER_URL: z.url().default('https://cloudflare-dns.com/dns-query'),
    MAP_TILES_URL: optionalText.pipe(
      z.literal('').or(z.url().refine((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)))),
    ),
    MAP_TILES_ATTRIBUTION: optionalText,
    EMBEDDINGS_URL: optionalText.pipe(z.literal('').or(z.url().transform((url) => url.replace(/\/$/, '')))),
    EMBEDDINGS_KEY: optionalText,
    EMBEDDINGS_MODEL: optionalText.pipe(z.literal('').or(z.string().regex(/^[\w.:/@-]{1,80}$/))),
    CHAT_MODEL_URL: optionalText.pipe(z.literal('').or(z.url().transform((url) => url.replace(/\/$/, '')))),
    CHAT_MODEL_KEY: optionalText,
    CHAT_MODEL: optionalText.pipe(z.literal('').or(z.string().regex(/^[\w.:/@-]{1,80}$/))),
    N8N_WEBHOOK_URL: optionalText.pipe(z.literal('').or(z.url())),
    N8N_WEBHOOK_SECRET: list,
    OUTSIDE_GATEWAY_URL: optionalText.pipe(z.literal('').or(z.url())),
    COMPANY_NAME: optionalText,
    COMPANY_ADDRESS: optionalText,
    COMPANY_TAX_ID: optionalText,
    COMPANY_REGISTER: optionalText,
    COMPANY_EMAIL: optionalText,
    COMPANY_PHONE: optionalText,
    ENVIRONMENT: z.enum(['development', 'staging', 'production']),
    ...certificateVars,
    OTLP_URL: optionalText.pipe(z.literal('').or(z.url().transform((url) => url.replace(/\/$/, '')))),
    OTLP_HEADERS: list,
    OTLP_SHARE: z.coerce.number().min(0).max(1).default(0.1),
    ALARM_ADDRESSES: list,
    ALARM_WEBHOOK_URL: optionalText.pipe(z.literal('').or(z.url())),
    METRICS_KEY: optionalText.pipe(z.literal('').or(z.string().min(24))),
    ...messageVars,
    ...videoVars,
  })
  .transform((vars) => ({ ...vars, livemode: /^[a-z]+_live_/.test(vars.STRIPE_SECRET_KEY) }))
  .transform((vars) => ({
    environment: vars.ENVIRONMENT,
    origins: vars.APP_ORIGINS,
    database: {
      url: vars.DATABASE_URL,
      endpoint: vars.NEON_FETCH_ENDPOINT,
      /** Who needs a second factor whether or not they have one. */
      secondFactorRoles: vars.REQUIRE_SECOND_FACTOR,
    },
    auth: {
      url: vars.SUPABASE_URL,
      anonKey: vars.SUPABASE_ANON_KEY,
      /** May delete accounts there; empty = nobody here may. */
      secretKey: vars.SUPABASE_AUTH_SECRET_KEY || vars.SUPABASE_SECRET_KEY,
      /** Empty = asymmetric keys, from the provider's JWKS. */
      sharedSecret: vars.SUPABASE_JWT_SECRET,
      issuer: vars.SUPABASE_JWT_ISSUER || `${vars.SUPABASE_URL}/auth/v1`,
      audience: vars.SUPABASE_JWT_AUDIENCE || 'authenticated',
      /** Several while a secret is being replaced. Supabase shows them as `v1,whsec_...`; the version is no secret. */
      webhookSecrets: vars.IDENTITY_WEBHOOK_SECRET.filter((item) => item !== 'v1'),
    },
    /** Who runs the service; empty where nobody has said it. */
    company: {
      name: vars.COMPANY_NAME,
      address: vars.COMPANY_ADDRESS,
      taxId: vars.COMPANY_TAX_ID,
      register: vars.COMPANY_REGISTER,
      email: vars.COMPANY_EMAIL,
      phone: vars.COMPANY_PHONE,
    },
    /** Whom alarms are told to beside the messages out: of all admins those with these addresses (none: all), and a webhook (empty: none). */
    alarms: {
      addresses: vars.ALARM_ADDRESSES.map((address) => address.toLowerCase()),
      webhook: vars.ALARM_WEBHOOK_URL,
    },
    /** Where traces go (empty: nowhere), what is sent along (`name=value`), and of which share of requests that went well. */
    traces: { url: vars.OTLP_URL, headers: headersIn(vars.OTLP_HEADERS), share: vars.OTLP_SHARE },
    /** What /metrics is opened with; empty = there is no such page. */
    metricsKey: vars.METRICS_KEY,
    messages: messageSettings(vars),
    video: videoSettings(vars),
    /** A server of raster maps and whose maps they are; null = the app draws its own. */
    map:
      vars.MAP_TILES_URL === '' ? null : { url: vars.MAP_TILES_URL, attribution: vars.MAP_TILES_ATTRIBUTION },
    /** Where texts become vectors; null = here, without anybody. */
    embeddings:
      vars.EMBEDDINGS_URL === '' || vars.EMBEDDINGS_MODEL === ''
        ? null
        : { url: vars.EMBEDDINGS_URL, key: vars.EMBEDDINGS_KEY, model: vars.EMBEDDINGS_MODEL },
    /** Where texts are written: drafts after consults, and translations; null = drafts are chosen here, and nothing is translated. */
    chatModel:
      vars.CHAT_MODEL_URL === '' || vars.CHAT_MODEL === ''
        ? null
        : { url: vars.CHAT_MODEL_URL, key: vars.CHAT_MODEL_KEY, model: vars.CHAT_MODEL },
    /** Where DNS is asked over HTTPS, in JSON. */
    dnsResolver: vars.DNS_RESOLVER_URL,
    /** An n8n that fetches old sites, and what signs the calls to it and from it (the first signs ours); null = they are fetched here. */
    n8n:
      vars.N8N_WEBHOOK_URL === '' || vars.N8N_WEBHOOK_SECRET.length === 0
        ? null
        : { url: vars.N8N_WEBHOOK_URL, secrets: vars.N8N_WEBHOOK_SECRET },
    /** By which addresses that people give us are fetched (`?url=`), once they were looked at; empty = by the Worker itself. */
    outsideGateway: vars.OUTSIDE_GATEWAY_URL,
    /** Who makes certificates for addresses of other people's own; null: whoever runs it sees to them. */
    certificates: certificateSettings(vars),
    /** The key that opens the buckets of Supabase Storage; empty = files lie in R2. */
    storage: { url: vars.SUPABASE_STORAGE_URL ?? vars.SUPABASE_URL, secretKey: vars.SUPABASE_SECRET_KEY },
    roomTicketSecret: vars.ROOM_TICKET_SECRET,
    /** How long a room keeps what was said after the consult's end, in days; null = the product's own term. */
    roomLogDays: vars.ROOM_LOG_DAYS === '' ? null : vars.ROOM_LOG_DAYS,
    /** Where people come back to from pages that are not ours. */
    appUrl: vars.APP_URL ?? vars.APP_ORIGINS[0] ?? '',
    payments: {
      /** Empty = payments are switched off. */
      secretKey: vars.STRIPE_SECRET_KEY,
      /** Several while a secret is being replaced. */
      webhookSecrets: vars.STRIPE_WEBHOOK_SECRET,
      /** Empty = Stripe itself. */
      apiBase: vars.STRIPE_API_BASE,
      livemode: vars.livemode,
      /** Calls that Stripe lets through in a second. */
      rateLimit: vars.STRIPE_RATE_LIMIT ?? stripesLimit(vars.livemode),
    },
  }));

/** Everything that a deployment sets, parsed. */
export type Settings = z.output<typeof settingsSchema>;

const parsed = new WeakMap<object, Settings>();

/**
 * The deployment's settings, parsed once per isolate.
 * Throws UNAVAILABLE and names the settings that are wrong (never their values) while one is.
 */
export function readSettings(env: Env): Settings {
  const known = parsed.get(env);
  if (known !== undefined) return known;
  const result = settingsSchema.safeParse(env);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))];
    throw new AppError('UNAVAILABLE', { internal: `Settings missing or wrong: ${names.join(', ')}` });
  }
  parsed.set(env, result.data);
  return result.data;
}

/** Which implementation of each provider runs: the vendor's, an embedded one, or none. */
export function providersOf(settings: Settings): Providers {
  const { messages } = settings;
  const of = (vendor: MessageProvider) =>
    messages[vendor] === null ? 'off' : messages.embedded[vendor] ? 'embedded' : 'real';
  return {
    database: settings.database.endpoint === '' ? 'real' : 'embedded',
    auth: settings.auth.sharedSecret === '' ? 'real' : 'embedded',
    payments:
      settings.payments.secretKey === '' ? 'off' : settings.payments.apiBase === '' ? 'real' : 'embedded',
    video: settings.video.isOff ? 'off' : settings.video.livekit === null ? 'embedded' : 'real',
    files: settings.storage.secretKey !== '' || settings.environment !== 'development' ? 'real' : 'embedded',
    mail: of('resend'),
    sms: of('twilio'),
    whatsapp: of('whatsapp'),
    push: of('push'),
    ai: settings.chatModel === null ? 'embedded' : 'real',
    scraping: settings.n8n === null ? 'embedded' : 'real',
  };
}
