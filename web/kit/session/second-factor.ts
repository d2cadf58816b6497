import { appName } from '../text/app-name.ts';
import { type AuthOutcome, attempt, refused } from './session.ts';

/** A factor that its person has shown before. */
export type OwnFactor = {
  id: string;
  /** What they called it; may be empty. */
  name: string;
  addedAt: string;
};

/** A new factor that nobody has shown yet. */
export type NewFactor = {
  id: string;
  /** A data URL with the QR code. */
  picture: string;
  /** The same for who types: base 32. */
  secret: string;
  /** The same for an app on this device: `otpauth://…`. */
  link: string;
};

const client = async () => (await import('./auth-client.ts')).authClient();

/** The factors by an authenticator app that the person has shown before, oldest first. Throws without a network. */
export async function shownFactors(): Promise<OwnFactor[]> {
  const { data, error } = await (await client()).mfa.listFactors();
  if (error) throw error;
  return data.totp.map(({ id, friendly_name = '', created_at }) => ({
    id,
    name: friendly_name,
    addedAt: created_at,
  }));
}

/**
 * Begins to set one up, in place of those that were begun and never shown. Throws when the auth server does not want it; an `AuthError` of code
 * `mfa_factor_name_conflict` when the person has one of that name.
 */
export async function beginFactor(name: string): Promise<NewFactor> {
  const auth = await client();
  const known = await auth.mfa.listFactors();
  if (known.error) throw known.error;
  for (const { id, status } of known.data.all)
    if (status === 'unverified') await auth.mfa.unenroll({ factorId: id });
  const { data, error } = await auth.mfa.enroll({
    factorType: 'totp',
    issuer: appName(),
    friendlyName: name,
  });
  if (error) throw error;
  return { id: data.id, picture: data.totp.qr_code, secret: data.totp.secret, link: data.totp.uri };
}

/** Shows a factor by a code of its app: the session counts for everything from then on. Never throws. */
export function showFactor(factorId: string, code: string): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const { error } = await auth.mfa.challengeAndVerify({ factorId, code });
    return error ? refused(error) : { step: 'done' };
  });
}

/** Takes a factor out, in a session that has shown one. Throws when the auth server does not want it. */
export async function takeFactorOut(id: string): Promise<void> {
  const auth = await client();
  const { error } = await auth.mfa.unenroll({ factorId: id });
  if (error) throw error;
  // What the session has shown may be gone with it.
  await auth.refreshSession();
}
