import { expect, test } from 'vitest';
import { wireLimits } from '../../../party/protocol/wire.ts';
import { guest } from './support/entering.ts';
import { type OpenRoom, openRoom } from './support/open-room.ts';

/** Puts `count` messages into the log at once. */
const fill = (room: OpenRoom, count: number) =>
  room.inside((_, { storage }) => {
    storage.sql.exec(
      `with recursive n(seq) as (select 1 union all select seq + 1 from n where seq < ?)
       insert into messages (seq, client_msg_id, sender_id, sender_role, body, at)
       select seq, printf('00000000-0000-4000-8000-%012d', seq), ?, 'owner', 'text ' || seq, seq from n`,
      count,
      crypto.randomUUID(),
    );
  });

const seqs = (messages: { seq: number }[]) => messages.map(({ seq }) => seq);
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);

test('K6 a resume gets all that was missed, or a fresh page, never a part', async () => {
  const room = await openRoom();
  await fill(room, 400);
  const peer = await room.join(guest('owner'));
  const { epoch, head } = peer.last('welcome');
  expect(head).toBe(400);
  expect(seqs(peer.last('reset').messages)).toEqual(range(301, 400));
  expect(peer.last('reset').more).toBe(true);

  for (const missed of [0, 5, wireLimits.replay]) {
    await peer.catchUp({ epoch, lastSeq: 400 - missed });
    expect(seqs(peer.last('replay').messages)).toEqual(range(401 - missed, 400));
  }
  expect(peer.all('reset')).toHaveLength(1);

  for (const from of [
    { epoch, lastSeq: 400 - wireLimits.replay - 1 },
    { epoch, lastSeq: 401 },
    { epoch: crypto.randomUUID(), lastSeq: 400 },
  ]) {
    await peer.catchUp(from);
    expect(peer.last('reset')).toMatchObject({ epoch, head: 400, more: true });
    expect(seqs(peer.last('reset').messages)).toEqual(range(301, 400));
  }
  expect(peer.all('reset')).toHaveLength(4);
});

test('K6 older pages go back to the first message', async () => {
  const room = await openRoom();
  await fill(room, 250);
  const peer = await room.join(guest('owner'));
  peer.say({ type: 'page', before: 151 });
  peer.say({ type: 'page', before: 51 });
  peer.say({ type: 'page', before: 1 });
  const [second, third, beyond] = await peer.hear('page', 3);
  expect(seqs(second?.messages ?? [])).toEqual(range(51, 150));
  expect(second?.more).toBe(true);
  expect(seqs(third?.messages ?? [])).toEqual(range(1, 50));
  expect(third?.more).toBe(false);
  expect(beyond).toMatchObject({ messages: [], more: false });
});

test('K7 messages that are sent while a resume is answered arrive once each', async () => {
  const room = await openRoom();
  const vet = await room.join(guest('vet'));
  const { epoch } = vet.last('welcome');
  const owner = guest('owner');
  for (const round of range(0, 19)) {
    const resuming = await room.connect(owner);
    vet.write(`${round} before`);
    resuming.say({ type: 'hello', epoch, lastSeq: round * 3 });
    vet.write(`${round} during`);
    vet.write(`${round} after`);
    await resuming.until(() => resuming.received.length >= 3);
    await vet.hear('ack', round * 3 + 3);
    resuming.say({ type: 'page', before: 0 });
    await resuming.hear('page');
    expect(seqs(resuming.received)).toEqual(range(round * 3 + 1, round * 3 + 3));
    resuming.close();
  }
});
