import type { SignedIn } from '../../../db/actor.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { dispatchOffers, offerConsults, settleOffers } from '../../../db/calls/dispatch.ts';
import { queuePosition } from './queue-position.ts';
import type { World } from './world.ts';

/** What dispatch does, step by step. */
export const dispatchSteps = (world: World) => ({
  /** Nobody waits, nothing is offered, and no vet is on duty. */
  async clear(): Promise<void> {
    await world.postgres.query(
      `update consult_offers set outcome = 'withdrawn', closed_at = now() where outcome is null`,
    );
    await world.postgres.query(`update chat_sessions set status = 'cancelled' where status = 'queued'`);
    await world.postgres.query('update vets set on_duty = false where on_duty');
  },
  /** A vet on duty who takes `chats` chats at once, of dogs, in Spanish. */
  async vet(chats = 3): Promise<SignedIn> {
    const vet = await world.person({ role: 'vet' });
    await world.postgres.query('update vets set chats_at_once = $2 where user_id = $1', [vet.id, chats]);
    await world.postgres.query(
      `insert into vet_skills (vet_id, kind, code)
       values ($1, 'species', 'dog'), ($1, 'mode', 'chat'), ($1, 'language', 'es')`,
      [vet.id],
    );
    await world.as(vet).run((tx) => [setDuty(tx, true)]);
    return vet;
  },
  /** Offers; how many offers were made. */
  async offer(...plan: { consultId: string; vetId: string }[]): Promise<number> {
    const [[row]] = await world.service.run((tx) => [offerConsults(tx, plan)]);
    return row?.made ?? 0;
  },
  /** The place of somebody's consult, from 1; null when it does not wait. */
  async place(owner: SignedIn, consultId: string): Promise<number | null> {
    const [[row]] = await world.as(owner).run((tx) => [queuePosition(tx, consultId)]);
    return row?.position ?? null;
  },
  /** What is being offered now. */
  async open() {
    const [rows] = await world.service.run((tx) => [dispatchOffers(tx, [])]);
    return rows;
  },
  /** Closes what is over; what became of it. */
  async settle(gone: string[] = []) {
    const [rows] = await world.service.run((tx) => [settleOffers(tx, gone)]);
    return rows;
  },
  /** What became of the offers of a consult, in their order. */
  async outcomes(consultId: string): Promise<(string | null)[]> {
    const rows = await world.postgres.query<{ outcome: string | null }>(
      'select outcome from consult_offers where session_id = $1 order by offered_at, id',
      [consultId],
    );
    return rows.map(({ outcome }) => outcome);
  },
  /** When a consult was last offered. */
  async lastOfferAt(consultId: string): Promise<Date | null> {
    const [row] = await world.postgres.query<{ last: Date }>(
      'select max(offered_at) as last from consult_offers where session_id = $1',
      [consultId],
    );
    return row?.last ?? null;
  },
  /** Lets the open offer of a consult run out. */
  expire: (consultId: string) =>
    world.postgres.query(
      `update consult_offers set expires_at = now() - interval '1 ms' where session_id = $1 and outcome is null`,
      [consultId],
    ),
});
