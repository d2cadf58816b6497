import { mintToken } from '../../support/auth.ts';
import type { Stack } from '../../support/stack.ts';

/** Calls the REST API as a demo account, to make what a screen then shows. Gives the parsed answer; throws when it is a refusal. */
export async function callAs(
  stack: Stack,
  email: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<unknown> {
  const userId = stack.demoUsers.get(email);
  if (userId === undefined) throw new Error(`${email} is no demo account`);
  const token = await mintToken({ issuer: `${stack.auth.url}/auth/v1`, userId, email });
  const answer = await fetch(`${stack.url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const said: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(said)}`);
  return said;
}
