import { exportJWK, generateKeyPair } from 'jose';

export interface AuthPlace {
  /** The address before which clients put `/auth/v1`. */
  readonly url: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly smtpPort: number;
  readonly appUrl: string;
  readonly jwtSecret: string;
  /** Tokens are signed by a key pair, as in production, and not by the shared secret. */
  readonly keyPair: boolean;
  readonly tokenSeconds: number;
}

/** A private key that signs ES256, as the setting wants it. */
async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'ES256', kid: crypto.randomUUID(), key_ops: ['sign'] };
  return JSON.stringify([key]);
}

/** The mails that carry a code, as docs/production.md has them written. */
const mails = ['CONFIRMATION', 'MAGIC_LINK', 'RECOVERY', 'EMAIL_CHANGE', 'REAUTHENTICATION', 'INVITE'];

/** More than a test asks for. */
const unlimited = '100000';

/** The environment that Supabase's auth server runs in: what docs/production.md asks of a project, and no limits. */
export async function authSettings(place: AuthPlace): Promise<Record<string, string>> {
  const base = `${place.url}/auth/v1`;
  const limits = ['EMAIL_SENT', 'VERIFY', 'TOKEN_REFRESH', 'OTP', 'ANONYMOUS_USERS'];
  return {
    GOTRUE_API_HOST: '127.0.0.1',
    PORT: String(place.port),
    API_EXTERNAL_URL: place.url,
    GOTRUE_DB_DRIVER: 'postgres',
    DB_NAMESPACE: 'auth',
    DATABASE_URL: place.databaseUrl,
    GOTRUE_SITE_URL: place.appUrl,
    GOTRUE_URI_ALLOW_LIST: `${place.appUrl}/**`,
    GOTRUE_JWT_SECRET: place.jwtSecret,
    ...(place.keyPair && { GOTRUE_JWT_KEYS: await newSigningKey() }),
    // The owner's key is signed by the secret in either case.
    GOTRUE_JWT_VALID_METHODS: 'HS256,ES256',
    GOTRUE_JWT_EXP: String(place.tokenSeconds),
    GOTRUE_JWT_AUD: 'authenticated',
    GOTRUE_JWT_DEFAULT_GROUP_NAME: 'authenticated',
    GOTRUE_JWT_ADMIN_ROLES: 'service_role',
    GOTRUE_JWT_ISSUER: base,
    GOTRUE_EXTERNAL_EMAIL_ENABLED: 'true',
    GOTRUE_MAILER_AUTOCONFIRM: 'true',
    GOTRUE_MAILER_SECURE_EMAIL_CHANGE_ENABLED: 'true',
    GOTRUE_SECURITY_UPDATE_PASSWORD_REQUIRE_REAUTHENTICATION: 'true',
    GOTRUE_SECURITY_MANUAL_LINKING_ENABLED: 'true',
    GOTRUE_SECURITY_REFRESH_TOKEN_ROTATION_ENABLED: 'true',
    GOTRUE_SECURITY_REFRESH_TOKEN_REUSE_INTERVAL: '10',
    GOTRUE_PASSWORD_MIN_LENGTH: '8',
    GOTRUE_MFA_TOTP_ENROLL_ENABLED: 'true',
    GOTRUE_MFA_TOTP_VERIFY_ENABLED: 'true',
    GOTRUE_MFA_MAX_ENROLLED_FACTORS: '10',
    GOTRUE_MFA_RATE_LIMIT_CHALLENGE_AND_VERIFY: unlimited,
    GOTRUE_SMTP_HOST: '127.0.0.1',
    GOTRUE_SMTP_PORT: String(place.smtpPort),
    GOTRUE_SMTP_ADMIN_EMAIL: 'auth@example.test',
    GOTRUE_SMTP_SENDER_NAME: 'Auth',
    GOTRUE_SMTP_MAX_FREQUENCY: '1ns',
    ...Object.fromEntries(
      mails.map((mail) => [`GOTRUE_MAILER_TEMPLATES_${mail}`, `${place.url}/mail-template`]),
    ),
    ...Object.fromEntries(mails.map((mail) => [`GOTRUE_MAILER_URLPATHS_${mail}`, `${base}/verify`])),
    ...Object.fromEntries(limits.map((limit) => [`GOTRUE_RATE_LIMIT_${limit}`, unlimited])),
  };
}
