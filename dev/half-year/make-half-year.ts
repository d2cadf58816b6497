import { randomUUID } from 'node:crypto';
import { atMoment } from '../at-moment.ts';
import { demoAccounts, type Profile, writeProfile } from '../demo-accounts.ts';
import type { EmbeddedPostgres } from '../postgres/pglite-backend.ts';
import { demoOwners } from './cast/demo-owners.ts';
import { type CastOwner, localeOf } from './cast/owner.ts';
import { englishOwners } from './cast/owners-en.ts';
import { spanishOwners } from './cast/owners-es.ts';
import { vets } from './cast/vets.ts';
import { readConversations } from './conversation.ts';
import { deviceOf } from './devices.ts';
import { openStage } from './stage.ts';
import { type Actor, type Cast, type OwnerActor, tellHalfYear, type VetActor } from './tell-half-year.ts';
import { vetsComeOnDuty, vetsGoHome } from './vets-on-duty.ts';
import { peopleApply, vetsStand } from './vets-standing.ts';

const day = 24 * 3_600_000;
/** The story begins so many days ago. */
const storyDays = 182;
/** How long Stripe lists its events: https://docs.stripe.com/api/events */
const eventDays = 30;

export interface HalfYearOptions {
  readonly postgres: EmbeddedPostgres;
  /** The Worker's settings. */
  readonly vars: Readonly<Record<string, string>>;
  /** The embedded Stripe that is opened for it and closed again: what it knows is in its file then. */
  readonly stripe: { readonly port: number; readonly secretKey: string; readonly file: string };
  /** User ids of the demo accounts by address. */
  readonly demoUsers: ReadonlyMap<string, string>;
  readonly today: Date;
}

/** When the story begins: the demo accounts are as old as that. */
export const storyBegins = (today: Date): Date => new Date(today.getTime() - storyDays * day);

function actorOf(
  { email, displayName: name, locale, role }: Pick<Profile, 'email' | 'displayName' | 'locale' | 'role'>,
  place: number,
  id: string = randomUUID(),
): Actor {
  return { id, email, name, locale, role, userAgent: deviceOf(place), deviceId: randomUUID() };
}

function ownerOf(part: CastOwner, place: number, id: string | undefined): OwnerActor {
  const { email, name: displayName, country } = part;
  const locale = localeOf(country);
  const actor = actorOf({ email, displayName, locale, role: 'owner' }, place, id);
  return { ...actor, part, hasAccount: id !== undefined };
}

function vetOf(profile: Profile, place: number, id?: string): VetActor {
  const { licenceCountry = '', species = [] } = profile.vet ?? {};
  return { ...actorOf(profile, place, id), licenceCountry, species };
}

/** The people of the story: those of the demo accounts, and those whom nobody signs in as. */
function castOf(demoUsers: ReadonlyMap<string, string>): Cast {
  const demoIs = (role: Profile['role']) => demoAccounts.filter((account) => account.role === role);
  const idOf = ({ email }: { email: string }) => demoUsers.get(email);
  const [admin] = demoIs('admin');
  if (admin === undefined) throw new Error('There is no admin among the demo accounts');
  const owners = [...demoOwners, ...spanishOwners, ...englishOwners];
  return {
    admin: actorOf(admin, 3, idOf(admin)),
    owners: owners.map((part, place) => ownerOf(part, place, idOf(part))),
    vets: [...demoIs('vet'), ...vets].map((profile, place) => vetOf(profile, place + 2, idOf(profile))),
  };
}

/** Fills an empty product with a half year that ends now, in the database and at the embedded Stripe alike. */
export async function makeHalfYear(options: HalfYearOptions): Promise<void> {
  const { today, postgres, vars, stripe } = options;
  const cast = castOf(options.demoUsers);
  const opensAt = storyBegins(today);
  await postgres.asOwner((sql) =>
    atMoment(sql, opensAt, async () => {
      for (const profile of vets) {
        const actor = cast.vets.find(({ email }) => email === profile.email);
        if (actor) await writeProfile(sql, profile, actor.id);
      }
      await vetsComeOnDuty(sql);
    }),
  );
  const eventsFrom = new Date(today.getTime() - eventDays * day);
  const stage = await openStage({ postgres, vars, stripe, opensAt, eventsFrom });
  try {
    await tellHalfYear(stage, cast, { today, conversations: readConversations() });
  } finally {
    await stage.close();
  }
  await postgres.asOwner(async (sql) => {
    await vetsGoHome(sql, today);
    await vetsStand(sql);
    await peopleApply(sql);
  });
}
