import * as z from 'zod';
import type { Proof } from '../../auth/proof.ts';
import { apiClient } from '../../kit/api/api.ts';
import { Refused } from '../../kit/forms/use-entry-form.ts';
import { currentLocale } from '../../kit/text/locale.ts';

const answerSchema = z.object({ follow: z.uuid() });
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

/** Deletes the account in the session beside the page's own, in which somebody has just shown who they are. */
async function deleteBy(proof: Proof): Promise<string> {
  const { data } = await proof.getSession();
  const answer = await fetch('/api/me/delete', {
    method: 'POST',
    headers: {
      'accept-language': currentLocale(),
      'content-type': 'application/json',
      authorization: `Bearer ${data.session?.access_token ?? ''}`,
    },
    body: JSON.stringify({ confirmed: true }),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Refused(refusalSchema.safeParse(body).data?.error.message);
  return answerSchema.parse(body).follow;
}

/**
 * Deletes the account of whoever is signed in, and answers by what the rest can be followed. `proof`: the session in which they have just shown who they are; null: this
 * very one, by their second factor. Throws Refused, or as the API does.
 */
export async function deleteAccount(proof: Proof | null): Promise<string> {
  if (proof !== null) return deleteBy(proof);
  return (await apiClient.me.deleteAccount.mutate({ confirmed: true })).follow;
}
