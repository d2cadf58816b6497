import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, cancelConsult, endConsult } from '../../../db/calls/consults.ts';
import { startFor } from './story.ts';
import { first, type World } from './world.ts';

/** The steps of a consult, each in a transaction of its own. */
export const consultSteps = (world: World) => ({
  /** A new owner with a pet whose consult waits. */
  async begin() {
    const owner = await world.person({ limits: { chat: 5, video: 1 } });
    const pet = await world.pet(owner);
    return { owner, pet, consult: await startFor(world, owner, pet) };
  },
  accept: async (vet: SignedIn, id: string) =>
    first((await world.as(vet).run((tx) => [acceptConsult(tx, id)]))[0]),
  end: async (person: SignedIn, id: string) =>
    first((await world.as(person).run((tx) => [endConsult(tx, id)]))[0]),
  cancel: async (person: SignedIn, id: string) =>
    first((await world.as(person).run((tx) => [cancelConsult(tx, id)]))[0]),
});
