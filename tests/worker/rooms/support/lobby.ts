import { runInDurableObject } from 'cloudflare:test';
import { createDatabase } from '../../../../db/client.ts';
import { lobbyPartOf } from '../../../../party/lobby-parts.ts';
import { caseOfRow, type WaitingCase } from '../../../../party/protocol/waiting-case.ts';
import { Dispatcher } from '../../../../party/rooms/dispatcher/dispatcher.ts';
import type { Lobby } from '../../../../party/rooms/lobby/lobby.ts';
import { asOwner, ownWay } from '../../support/doubles.ts';
import { enter, env, type Guest, type TicketWishes, ticketFor } from './entering.ts';
import type { Peer } from './peer.ts';

export const dispatcher = () => env.Dispatcher.getByName('main');

/** Says that the queue in Postgres changed. */
export const refresh = () => dispatcher().refresh();

/** The part of the lobby in which a person's pages are. */
export const partOf = ({ id }: { id: string }) => env.Lobby.getByName(lobbyPartOf(id));

export const inDispatcher = <T>(
  act: (instance: Dispatcher, state: DurableObjectState) => T | Promise<T>,
): Promise<T> =>
  runInDurableObject(dispatcher(), (object, state) => {
    if (!(object instanceof Dispatcher)) throw new Error('another object');
    return act(object, state);
  });

export const inPartOf = <T>(
  who: { id: string },
  act: (instance: Lobby, state: DurableObjectState) => T | Promise<T>,
): Promise<T> => runInDurableObject(partOf(who), act);

export const join = async (who: Guest, wishes?: TicketWishes) =>
  enter('lobby/main', await ticketFor('lobby/main', who, wishes));

/** Gives the dispatcher a way to the database of its own. */
export async function ownDatabase(mode: 'up' | 'away' = 'up') {
  const way = ownWay();
  if (mode === 'away') await way.become(mode);
  const database = createDatabase({ url: way.env.DATABASE_URL, endpoint: way.env.NEON_FETCH_ENDPOINT });
  await inDispatcher((instance) => {
    instance.database = () => database;
  });
  return way;
}

/** The queue that a connection was told whole last. */
export const boardOf = (peer: Peer): WaitingCase[] => {
  const frame = peer.lobbyFrames.findLast(({ type }) => type === 'board');
  return frame?.type === 'board' ? frame.rows.map(caseOfRow) : [];
};

export const cancelConsult = (id: string) =>
  asOwner(`update public.chat_sessions set status = 'cancelled' where id = $1`, [id]);
