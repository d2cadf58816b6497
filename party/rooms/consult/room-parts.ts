import type { Connection } from 'partyserver';
import type { Database } from '../../../db/client.ts';
import type { Logger } from '../../../worker/core/log.ts';
import type { AlarmClock } from '../alarm-clock.ts';
import type { RoomLimits } from './room-limits.ts';
import type { Ending } from './tombstone.ts';

/** What a room is given by its object. */
export type RoomParts = {
  consultId: string;
  storage: DurableObjectStorage;
  /** Those who were here before the object slept. */
  connections: Iterable<Connection>;
  alarm: AlarmClock;
  logger: Logger;
  now: () => number;
  limits: () => RoomLimits;
  database: () => Database;
  /** Goes on with work that nothing waits for. */
  background: (work: Promise<void>) => void;
  /** The consult went back to the queue, or is over: the dispatcher and whoever is to be told hear of it. */
  queueChanged: () => Promise<void>;
  /** A call ended here: the video server's room is to be closed. */
  callEnded: () => Promise<void>;
  /** Something was written after the end, and Postgres knows it: whoever it is for is to be told. */
  followedUp: () => Promise<void>;
  /** Files were taken back, and Postgres knows it: their bytes are to go. */
  filesGone: () => Promise<void>;
  /** Makes an end of the room: nothing that it kept stays. */
  end: (ending: Ending) => Promise<void>;
};
