import { expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { openRaceWorld } from '../support/race-world.ts';

const { postgres, world, track } = await openRaceWorld();

const touch = 'select public.fn_touch_session() as is_new';
/** The same person on another device, with a token issued so many seconds later. */
const elsewhere = (person: SignedIn, seconds: number): SignedIn => ({
  ...person,
  sessionId: crypto.randomUUID(),
  issuedAt: person.issuedAt + seconds,
});
const messageOf = (finish: object | undefined) =>
  finish && 'message' in finish ? finish.message : 'allowed';

test('the first calls of a new device, all at once, tell its person one time', async () => {
  for (let round = 0; round < 15; round += 1) {
    const ana = await world.person();
    const phone = elsewhere(ana, 1);
    const finishes = await track.race(Array.from({ length: 8 }, () => ({ who: phone, statements: touch })));
    const told = finishes
      .flatMap((finish) => ('rows' in finish ? finish.rows : []))
      .filter((row) => row.is_new);
    expect(told).toHaveLength(1);
    expect(
      await postgres.query(
        `select count(*)::int as notices from notifications where user_id = $1 and kind = 'new-device'`,
        [ana.id],
      ),
    ).toEqual([{ notices: 1 }]);
  }
});

test('a device that comes for the first time while the others are logged out does not stay', async () => {
  for (let round = 0; round < 15; round += 1) {
    const laptop = await world.person();
    const stolen = elsewhere(laptop, -60);
    const [, out] = await track.race([
      { who: stolen, statements: touch },
      { who: laptop, statements: 'select public.fn_revoke_other_sessions()' },
    ]);
    expect(messageOf(out)).toBe('allowed');
    const [again, own] = await track.race([
      { who: stolen, statements: touch },
      { who: laptop, statements: touch },
    ]);
    expect(messageOf(again)).toBe('SESSION_REVOKED');
    expect(messageOf(own)).toBe('allowed');
  }
});
