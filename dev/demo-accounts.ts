import { AuthClient } from '@supabase/auth-js';
import type { SqlRunner } from '../db/migrate/sql-runner.ts';
import { atMoment } from './at-moment.ts';

interface Pet {
  readonly name: string;
  readonly species: 'dog' | 'cat' | 'horse';
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
  readonly weightGrams: number;
}

/** Somebody whose rows are written by hand, because no verb makes a vet or gives a plan away. */
export interface Profile {
  readonly email: string;
  readonly displayName: string;
  readonly locale: 'es' | 'en';
  readonly role: 'owner' | 'vet' | 'admin';
  readonly pets?: readonly Pet[];
  readonly vet?: {
    readonly licenceNumber: string;
    readonly licenceCountry: string;
    readonly languages: readonly string[];
    readonly species: readonly string[];
    readonly about: string;
  };
}

/** The password of every demo account. */
export const demoPassword = 'callavet-demo';

const everySpecies = ['dog', 'cat', 'horse', 'other'];

/** Who a newcomer may sign in as. */
export const demoAccounts: readonly Profile[] = [
  {
    email: 'ana@demo.test',
    displayName: 'Ana Ruiz',
    locale: 'es',
    role: 'owner',
    pets: [
      { name: 'Nube', species: 'cat', sex: 'female', birthDate: '2021-04-12', weightGrams: 4200 },
      { name: 'Toby', species: 'dog', sex: 'male', birthDate: '2018-09-01', weightGrams: 18500 },
    ],
  },
  {
    email: 'ben@demo.test',
    displayName: 'Ben Carter',
    locale: 'en',
    role: 'owner',
    pets: [{ name: 'Scout', species: 'dog', sex: 'male', birthDate: '2020-06-30', weightGrams: 27000 }],
  },
  {
    email: 'vera@demo.test',
    displayName: 'Vera Molina',
    locale: 'es',
    role: 'vet',
    vet: {
      licenceNumber: '28-04511',
      licenceCountry: 'ES',
      languages: ['es', 'en'],
      species: everySpecies,
      about: 'Veterinaria de pequeños animales. Doce años de consulta en Madrid.',
    },
  },
  {
    email: 'victor@demo.test',
    displayName: 'Victor Hale',
    locale: 'en',
    role: 'vet',
    vet: {
      licenceNumber: '7018842',
      licenceCountry: 'GB',
      languages: ['en'],
      species: everySpecies,
      about: 'Small animals and horses. Twenty years in mixed practice.',
    },
  },
  { email: 'admin@demo.test', displayName: 'Alicia Prado', locale: 'es', role: 'admin' },
];

/** Where the accounts are made. */
export interface DemoTarget {
  readonly authUrl: string;
  readonly publishableKey: string;
  /** The database as its owner, migrated and seeded. */
  readonly sql: SqlRunner;
  /** Since when they have been here, as people who buy their plans themselves; null: since now, and the owners have one as a gift. */
  readonly joined: Date | null;
}

/** The user id of a demo account, which is made when the auth server does not have it. */
export async function demoUserId(
  target: Pick<DemoTarget, 'authUrl' | 'publishableKey'>,
  account: Profile,
): Promise<string> {
  const client = new AuthClient({
    url: `${target.authUrl}/auth/v1`,
    headers: { apikey: target.publishableKey },
    persistSession: false,
    autoRefreshToken: false,
  });
  const credentials = { email: account.email, password: demoPassword };
  const known = await client.signInWithPassword(credentials);
  const { data, error } = known.error
    ? await client.signUp({ ...credentials, options: { data: { display_name: account.displayName } } })
    : known;
  if (error || !data.user) throw new Error(`${account.email} could not be made: ${error?.message}`);
  await client.signOut({ scope: 'local' });
  return data.user.id;
}

/** Writes the profile of somebody, and what a vet shows to owners. Again changes nothing. `sql`: as the owner of the database. */
export async function writeProfile(sql: SqlRunner, account: Profile, id: string): Promise<void> {
  await sql.query(
    `insert into user_profiles (user_id, email, display_name, locale, role) values ($1, $2, $3, $4, $5)
     on conflict (user_id) do nothing`,
    [id, account.email, account.displayName, account.locale, account.role],
  );
  if (account.vet)
    await sql.query(
      `insert into vets (user_id, licence_number, licence_country, languages, species, about)
       values ($1, $2, $3, $4, $5, $6) on conflict (user_id) do nothing`,
      [
        id,
        account.vet.licenceNumber,
        account.vet.licenceCountry,
        `{${account.vet.languages.join(',')}}`,
        `{${account.vet.species.join(',')}}`,
        account.vet.about,
      ],
    );
  if (account.vet) await writeLicence(sql, account.vet, id);
  if (account.vet) await sql.query('select private.add_skills_of_card($1)', [id]);
}

/** Who gives licences in the countries of the demo vets. */
const licenceBodies: Readonly<Record<string, string>> = {
  ES: 'Colegio Oficial de Veterinarios',
  MX: 'Secretaría de Educación Pública',
  GB: 'Royal College of Veterinary Surgeons',
  US: 'State Board of Veterinary Medicine',
};

async function writeLicence(
  sql: SqlRunner,
  { licenceCountry, licenceNumber }: NonNullable<Profile['vet']>,
  id: string,
): Promise<void> {
  await sql.query(
    `with licence as (
       insert into vet_licences (vet_id, country, body, number, expires_on, ends_at)
       select $1, $2, $3, $4, day, private.licence_end($2, day) from (select (now() + interval '14 months')::date as day) d
       on conflict do nothing returning vet_id, ends_at
     )
     update vets v set licensed_until = l.ends_at from licence l where v.user_id = l.vet_id`,
    [id, licenceCountry, licenceBodies[licenceCountry] ?? '', licenceNumber],
  );
}

async function giveFamilyPlan(sql: SqlRunner, id: string): Promise<void> {
  await sql.query(
    `insert into user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
     select $1, product, id, 'active', now(), now(), 'start'
     from subscription_plans where product = 'call-a-vet' and code = 'family'
     on conflict do nothing`,
    [id],
  );
}

async function writePets(sql: SqlRunner, pets: readonly Pet[], id: string): Promise<void> {
  await sql.query(
    `insert into pets (owner_id, name, species, sex, birth_date, weight_grams)
     select $1::uuid, p.name, p.species, p.sex, p.birth_date, p.weight_grams
     from jsonb_to_recordset($2::jsonb) as p (name text, species text, sex text, birth_date date, weight_grams int)
     where not exists (select from pets where owner_id = $1::uuid)`,
    [
      id,
      JSON.stringify(
        pets.map((pet) => ({
          name: pet.name,
          species: pet.species,
          sex: pet.sex,
          birth_date: pet.birthDate,
          weight_grams: pet.weightGrams,
        })),
      ),
    ],
  );
}

/**
 * Makes the demo accounts: each through the auth server's own API, then profile, vet, subscription and pets as the
 * owner of the database. Running it again changes nothing. Returns the user ids by address.
 */
export async function makeDemoAccounts(target: DemoTarget): Promise<ReadonlyMap<string, string>> {
  const ids = await Promise.all(demoAccounts.map((account) => demoUserId(target, account)));
  const byEmail = new Map<string, string>();
  const write = async (): Promise<void> => {
    for (const [at, account] of demoAccounts.entries()) {
      const id = ids[at];
      if (id === undefined) continue;
      await writeProfile(target.sql, account, id);
      if (target.joined === null && account.role === 'owner') await giveFamilyPlan(target.sql, id);
      if (account.pets) await writePets(target.sql, account.pets, id);
      byEmail.set(account.email, id);
    }
  };
  await (target.joined === null ? write() : atMoment(target.sql, target.joined, write));
  return byEmail;
}
