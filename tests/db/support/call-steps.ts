import type { CallEnd, CallTransport } from '../../../contract/calls.ts';
import type { ConsultMode } from '../../../contract/consults.ts';
import type { SignedIn } from '../../../db/actor.ts';
import type { CallLeg } from '../../../db/calls/calls.ts';
import {
  changeMode,
  claimCalls,
  endCall,
  noteCallLegs,
  openCall,
  takeCallEvent,
} from '../../../db/calls/calls.ts';
import { consultSteps } from './consult-steps.ts';
import { clock, first, type World } from './world.ts';

/** The steps of a call, each in a transaction of its own. Moments are seconds after `zero`. */
export const callSteps = (world: World) => {
  const zero = Date.now();
  const at = (second: number) => new Date(zero + second * 1000).toISOString();
  const steps = consultSteps(world);
  return {
    ...steps,
    at,
    /** A consult by video that a vet has. */
    async video() {
      const begun = await steps.begin();
      const vet = await world.person({ role: 'vet' });
      await steps.accept(vet, begun.consult.id);
      const [consult] = await world.as(begun.owner).run((tx) => [changeMode(tx, begun.consult.id, 'video')]);
      return { ...begun, vet, consult: first(consult) };
    },
    mode: async (person: SignedIn, id: string, mode: ConsultMode) =>
      first((await world.as(person).run((tx) => [changeMode(tx, id, mode)]))[0]),
    open: async (
      person: SignedIn,
      consultId: string,
      transport: CallTransport = 'peer',
      capSeconds = 600,
    ) => {
      const [, rows] = await world
        .as(person)
        .run((tx) => [clock(tx, at(0)), openCall(tx, { consultId, transport, capSeconds })]);
      return first(rows);
    },
    legs: (callId: string, legs: readonly CallLeg[]) =>
      world.service.run((tx) => [noteCallLegs(tx, callId, legs)]),
    endCall: async (callId: string, reason: CallEnd, second: number) => {
      const [, rows] = await world.service.run((tx) => [
        clock(tx, at(second)),
        endCall(tx, callId, reason, at(second)),
      ]);
      return first(rows);
    },
    /** What the video server tells; `ageMinutes`: how late. */
    tell: async (event: {
      id: string;
      callId: string;
      kind: string;
      second: number;
      sid?: string;
      userId?: string;
      isStale?: boolean;
    }) => {
      const [, rows] = await world.service.run((tx) => [
        clock(tx, at(event.second)),
        takeCallEvent(tx, {
          id: event.id,
          callId: event.callId,
          kind: event.kind,
          at: at(event.second),
          isStale: event.isStale ?? false,
          sid: event.sid ?? null,
          userId: event.userId ?? null,
        }),
      ]);
      return first(rows);
    },
    /** What cron would look at now. */
    claim: async (second: number) =>
      (await world.service.run((tx) => [clock(tx, at(second)), claimCalls(tx, 100, 60)]))[1],
  };
};
