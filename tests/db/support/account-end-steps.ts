import type { SignedIn } from '../../../db/actor.ts';
import { eraseBusinesses, eraseConsultSide, eraseFileRows, erasePerson } from '../../../db/calls/account.ts';
import { eraseConsult } from '../../../db/calls/consults.ts';
import { takeIdentityEvent } from '../../../db/calls/identity.ts';
import type { World } from './world.ts';

/** The end of an account, in the database. */
export const accountEndSteps = (world: World) => {
  /** The auth provider says that the account is gone. */
  const close = (person: SignedIn) =>
    world.service.run((tx) => [
      takeIdentityEvent(tx, {
        type: 'user.deleted',
        at: new Date().toISOString(),
        userId: person.id,
        email: person.email,
        locale: null,
        displayName: null,
        role: null,
      }),
    ]);
  /** What the job does in the database, with what it clears elsewhere taken for cleared. */
  const erase = async (person: SignedIn) => {
    const consults = await world.postgres.query<{ id: string }>(
      'select id from chat_sessions where owner_id = $1',
      [person.id],
    );
    for (const { id } of consults) await world.service.run((tx) => [eraseConsult(tx, id)]);
    await world.service.run((tx) => [
      eraseConsultSide(tx, person.id),
      eraseBusinesses(tx, person.id),
      erasePerson(tx, person.id),
    ]);
    await world.postgres.exec(
      `update files set cleared_at = now() where state = 'deleted';
       update business_photos set cleared_at = now() where archived_at is not null;`,
    );
    await world.service.run((tx) => [eraseFileRows(tx, person.id), eraseBusinesses(tx, person.id)]);
  };
  return { close, erase };
};
