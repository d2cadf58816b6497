import { type Provider, providers } from '../auth/providers.ts';

/** A way to sign in: an account of another provider, or `other`, an address with a password or a code. */
export type Identity = { id: string; provider: Provider | 'other'; email: string };

const client = async () => (await import('../kit/session/auth-client.ts')).authClient();

/** All ways in which the person can sign in. Throws without a network. */
export async function identities(): Promise<Identity[]> {
  const { data, error } = await (await client()).getUserIdentities();
  if (error) throw error;
  return data.identities.map(({ identity_id, provider, identity_data }) => ({
    id: identity_id,
    provider: providers.find((known) => known === provider) ?? 'other',
    email: String(identity_data?.email ?? ''),
  }));
}

/** Takes one away. Throws when the auth server does not want it. */
export async function unlinkIdentity(id: string): Promise<void> {
  const auth = await client();
  const { data, error } = await auth.getUserIdentities();
  if (error) throw error;
  const identity = data.identities.find(({ identity_id }) => identity_id === id);
  if (!identity) return;
  const unlinked = await auth.unlinkIdentity(identity);
  if (unlinked.error) throw unlinked.error;
}
