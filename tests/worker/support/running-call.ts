import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { callCapMinutes } from '../../../contract/calls.ts';
import type { ConsultRoom } from '../../../party/rooms/consult/consult-room.ts';
import { env } from '../rooms/support/entering.ts';
import { asOwner } from './doubles.ts';
import { activeVideo, callOf, inRoom, joinCall, joinLeg } from './video.ts';

const callCapSeconds = callCapMinutes * 60;

/** A running call with both sides in it; `secondsLeft`: what calls before have left of the consult's time. */
export async function running({ secondsLeft = callCapSeconds } = {}) {
  const consult = await activeVideo();
  if (secondsLeft < callCapSeconds)
    await asOwner(
      `insert into public.calls (session_id, transport, started_by, cap_seconds, ended_at, end_reason, measured_seconds)
       values ($1, 'peer', $2, $3, now(), 'left', $3)`,
      [consult.id, consult.owner.id, callCapSeconds - secondsLeft],
    );
  const [owner, vet] = [await inRoom(consult.owner, consult.id), await inRoom(consult.vet, consult.id)];
  const { callId, transport } = await joinCall(consult.owner, consult.id);
  await owner.until(() => callOf(owner)?.call?.id === callId);
  const [ownersLeg, vetsLeg] = [joinLeg(owner, callId), joinLeg(vet, callId)];
  for (const peer of [owner, vet]) await peer.until(() => callOf(peer)?.call?.legs.length === 2);
  const room = env.ConsultRoom.getByName(consult.id);
  return {
    consult,
    callId,
    transport,
    peers: { owner, vet },
    legs: { owner: ownersLeg, vet: vetsLeg },
    room,
    /** So many seconds go by, and the room's alarm rings. */
    seconds: async (count: number) => {
      await runInDurableObject(room, (instance: ConsultRoom) => {
        const at = instance.now();
        instance.now = () => at + count * 1000;
      });
      await runDurableObjectAlarm(room);
    },
  };
}
