import { beforeAll, beforeEach, expect, test } from 'vitest';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { asOwner, ownDatabaseWithVet } from '../support/doubles.ts';
import { done, mutation } from '../support/worker.ts';
import { enter } from './support/entering.ts';
import { clearHorses, inTime, later, offered, outcomes, vetAtDesk, waiting } from './support/horse-desk.ts';

// A dispatcher of another file's runtime would find that these vets have no desk open.
beforeAll(ownDatabaseWithVet);
beforeEach(clearHorses);

test('D12 who closes the page is away after a while and is told when a vet is ready; back, they are offered at once', async () => {
  const { owner, id } = await waiting();
  const enterLobby = async () => {
    const { ticket } = await done(admissionSchema, mutation('sessions.waitingTicket', { id }, { as: owner }));
    const page = await enter('lobby/main', ticket);
    await page.until(() => page.lobbyFrames.length > 0);
    return page;
  };
  const page = await enterLobby();
  page.close();
  const awaySince = async () =>
    (
      await asOwner<{ away_since: string | null }>(
        'select away_since from public.chat_sessions where id = $1',
        [id],
      )
    )[0]?.away_since;
  await inTime(16_000, awaySince).not.toBeNull();
  const { desk } = await vetAtDesk();
  await expect
    .poll(() => asOwner('select kind from public.notifications where user_id = $1', [owner.id]), {
      timeout: 20_000,
    })
    .toEqual([{ kind: 'vet-ready' }]);
  expect(await outcomes(id)).toEqual([]);
  await later(9 * 60_000);
  await enterLobby();
  await offered([desk], id);
  expect(await awaySince()).toBeNull();
});
