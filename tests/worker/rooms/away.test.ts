import { beforeAll, beforeEach, expect, test } from 'vitest';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { asOwner, ownDatabaseWithVet } from '../support/doubles.ts';
import { done, mutation } from '../support/worker.ts';
import { enter } from './support/entering.ts';
import { clearHorses, inTime, later, offered, outcomes, vetAtDesk, waiting } from './support/horse-desk.ts';

// A dispatcher of another file's runtime would find that these vets have no desk open.
beforeAll(ownDatabaseWithVet);
beforeEach(clearHorses);

type Waits = Awaited<ReturnType<typeof waiting>>;

async function enterLobby({ owner, id }: Waits) {
  const { ticket } = await done(admissionSchema, mutation('sessions.waitingTicket', { id }, { as: owner }));
  const page = await enter('lobby/main', ticket);
  await page.until(() => page.lobbyFrames.length > 0);
  return page;
}

async function isAway({ id }: Waits): Promise<boolean> {
  const [row] = await asOwner<{ away: boolean }>(
    'select away_since is not null as away from public.chat_sessions where id = $1',
    [id],
  );
  return row?.away ?? false;
}

const toldOf = ({ owner }: Waits) =>
  asOwner('select kind from public.notifications where user_id = $1', [owner.id]);

const ready = [{ kind: 'vet-ready' }];

test('D12 who closes the page is away after a while, and is told when they are next or a vet is ready; back, they are offered at once', async () => {
  const [next, behind] = [await waiting(), await waiting()];
  for (const one of [next, behind]) (await enterLobby(one)).close();
  await inTime(16_000, async () => [await isAway(next), await isAway(behind)]).toEqual([true, true]);
  // Whoever is next may have walked away; a vet is on duty, though not free.
  await expect.poll(() => toldOf(next)).toEqual(ready);
  expect(await toldOf(behind)).toEqual([]);
  const desks = [await vetAtDesk(), await vetAtDesk()].map(({ desk }) => desk);
  await expect.poll(() => toldOf(behind)).toEqual(ready);
  expect(await toldOf(next)).toEqual(ready);
  expect(await outcomes(next.id)).toEqual([]);
  await later(9 * 60_000);
  await enterLobby(next);
  await offered(desks, next.id);
  expect(await isAway(next)).toBe(false);
});
