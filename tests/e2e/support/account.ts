import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Stack } from '../../support/stack.ts';
import type { Language } from './texts.ts';

/** What the auth server answers; kept whole, because the browser stores it whole. */
const sessionSchema = z.looseObject({ access_token: z.string(), user: z.looseObject({ id: z.uuid() }) });
const withId = z.object({ id: z.uuid() });
const started = z.object({ sessionId: z.uuid() });

/** Somebody with an account, made for one test. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** As auth-js keeps it. */
  readonly session: z.infer<typeof sessionSchema>;
  /** Calls the REST API; the parsed answer. Throws when it is a refusal. */
  call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<unknown>;
}

export const password = 'una-clave-larga';

/** An address and a name that nobody else has. */
export function newName(first: string): { email: string; name: string } {
  const tail = randomUUID().slice(0, 6);
  return { email: `${first.toLowerCase()}-${tail}@example.test`, name: `${first} ${tail}` };
}

async function signUp(stack: Stack, email: string): Promise<z.infer<typeof sessionSchema>> {
  const answer = await fetch(`${stack.auth.url}/auth/v1/signup`, {
    method: 'POST',
    headers: { apikey: stack.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return sessionSchema.parse(await answer.json());
}

async function newAccount(stack: Stack, first: string, language: Language): Promise<Account> {
  const { email, name } = newName(first);
  const session = await signUp(stack, email);
  const account: Account = {
    id: session.user.id,
    email,
    name,
    password,
    session,
    async call(method, path, body) {
      const answer = await fetch(`${stack.url}/api${path}`, {
        method,
        headers: { authorization: `Bearer ${session.access_token}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const said: unknown = await answer.json();
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(said)}`);
      return said;
    },
  };
  await account.call('POST', '/me/provision', { locale: language, displayName: name });
  return account;
}

/** An owner on the start plan, which has one chat. */
export function newOwner(stack: Stack, language: Language): Promise<Account> {
  return newAccount(stack, 'Olga', language);
}

/** A vet, as an operator of the product makes one. */
export async function newVet(stack: Stack, language: Language): Promise<Account> {
  const vet = await newAccount(stack, 'Vicente', language);
  await stack.postgres.query(`update user_profiles set role = 'vet' where user_id = $1`, [vet.id]);
  await stack.postgres.query(
    `insert into vets (user_id, licence_number, licence_country, languages, species, about)
     values ($1, 'T-1', 'ES', '{es,en}', '{dog,cat,horse,other}', '')`,
    [vet.id],
  );
  await stack.postgres.query('select private.add_skills_of_card($1)', [vet.id]);
  // Visitors who read English are in the United Kingdom, which asks for its own licence.
  await stack.postgres.query(
    "insert into vet_skills (vet_id, kind, code) values ($1, 'country', 'GB') on conflict do nothing",
    [vet.id],
  );
  return vet;
}

/** Adds an animal of the owner; its id. */
export async function newPet(
  owner: Account,
  name: string,
  species: 'dog' | 'horse' = 'dog',
): Promise<string> {
  return withId.parse(await owner.call('POST', '/pets', { name, species })).id;
}

const startOf = (petId: string, text: string) => ({
  idempotencyKey: randomUUID(),
  petId,
  mode: 'chat',
  text,
  consent: { version: '2026-11', country: 'ES', accepted: true },
  locale: 'es',
});

/** Sends what a consult is begun with; its id. */
export async function sendStart(owner: Account, start?: object): Promise<string> {
  return started.parse(await owner.call('POST', '/sessions/start', start)).sessionId;
}

/** The owner asks for a vet; the consult's id. */
export const startConsult = (owner: Account, petId: string, reason: string): Promise<string> =>
  sendStart(owner, startOf(petId, reason));

/** The owner asks to be called back; the request's id. */
export async function requestCallback(owner: Account, petId: string): Promise<string> {
  return withId.parse(await owner.call('POST', '/callbacks', { ...startOf(petId, 'Tose'), phone: '' })).id;
}

/** A consult that an owner, who reads that language, and a vet have begun. */
export async function newConsult(
  stack: Stack,
  language: Language = 'es',
): Promise<{ id: string; owner: Account; vet: Account; pet: string }> {
  const [owner, vet] = await Promise.all([newOwner(stack, language), newVet(stack, 'en')]);
  const pet = newName('Luna').name;
  const id = await startConsult(owner, await newPet(owner, pet), 'Cojea desde ayer por la tarde');
  await vet.call('POST', '/desk/accept', { sessionId: id });
  return { id, owner, vet, pet };
}
