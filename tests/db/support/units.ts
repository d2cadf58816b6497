import type { SignedIn } from '../../../db/actor.ts';
import { expireReservations } from '../../../db/calls/entitlements.ts';
import { commitConsumption, releaseConsumption, reserve } from './reservation-calls.ts';
import { clock, first, type World } from './world.ts';

export const hour = 3_600_000;

/** What a person, or cron, does with units of the meter chat. */
export const unitsOf = (world: World) => ({
  async hold(person: SignedIn, key: string, amount = 1, at = new Date()) {
    const [, rows] = await world
      .as(person)
      .run((tx) => [clock(tx, at), reserve(tx, 'chat', { key, amount })]);
    return first(rows);
  },
  async commit(person: SignedIn, id: string, actual: number | null = null) {
    const [rows] = await world.as(person).run((tx) => [commitConsumption(tx, id, actual)]);
    return first(rows);
  },
  async release(person: SignedIn, id: string) {
    const [rows] = await world.as(person).run((tx) => [releaseConsumption(tx, id)]);
    return first(rows);
  },
  /** A sweep at this moment; gives how many expired. */
  async expire(at: Date) {
    const [, rows] = await world.service.run((tx) => [clock(tx, at), expireReservations(tx, 1000)]);
    return first(rows).expired;
  },
});
