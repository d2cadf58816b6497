import { expect, test } from 'vitest';
import { consultSteps } from '../support/consult-steps.ts';
import { openRaceWorld } from '../support/race-world.ts';

const { postgres, world, track } = await openRaceWorld();

const archiving = (id: string, seq: number) => {
  const message = {
    id: crypto.randomUUID(),
    epoch: 'a',
    seq,
    senderId: null,
    senderRole: 'owner',
    body: `message ${seq}`,
    sentAt: new Date().toISOString(),
  };
  const statements = `select public.fn_archive_messages('${id}', '${JSON.stringify([message])}')`;
  return { who: 'service' as const, statements };
};

test('K24 what is archived while a consult is erased is erased too, or refused; it is audited once', async () => {
  const steps = consultSteps(world);
  for (let round = 0; round < 15; round += 1) {
    const { owner, consult } = await steps.begin();
    await steps.cancel(owner, consult.id);
    const erasing = {
      who: 'service' as const,
      statements: `select public.fn_erase_consult('${consult.id}')`,
    };
    const rooms = Array.from({ length: 6 }, (_, n) => archiving(consult.id, n + 1));
    const finishes = await track.race([...rooms.slice(0, 3), erasing, erasing, ...rooms.slice(3)]);
    const refused = finishes.filter((finish) => 'code' in finish).map(({ message }) => message);
    expect(new Set([...refused, 'WRONG_STATE'])).toEqual(new Set(['WRONG_STATE']));
    expect(
      await postgres.query(
        `select (select count(*)::int from messages where session_id = $1) as messages,
           (select count(*)::int from audit_log where entity_id = $1::text and action = 'consult.erase') as audited`,
        [consult.id],
      ),
    ).toEqual([{ messages: 0, audited: 1 }]);
  }
});
