import { type AuthOutcome, attempt, refused } from './session.ts';

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

/** The ids of the factors by an authenticator app that the person has shown before, oldest first. Throws without a network. */
export async function shownFactors(): Promise<string[]> {
  const { data, error } = await (await client()).mfa.listFactors();
  if (error) throw error;
  return data.totp.map(({ id }) => id);
}

/** Begins to set one up, in place of those that were begun and never shown. Throws when the auth server does not want it. */
export async function beginFactor(): Promise<NewFactor> {
  const auth = await client();
  const known = await auth.mfa.listFactors();
  if (known.error) throw known.error;
  for (const { id, status } of known.data.all)
    if (status === 'unverified') await auth.mfa.unenroll({ factorId: id });
  const { data, error } = await auth.mfa.enroll({ factorType: 'totp', issuer: 'Call-a-Vet' });
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
