import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Tx } from '../../../db/client.ts';
import type { Rooms } from './rooms.ts';

/** A room in which a person may be connected; what its id means, the product knows. */
export interface Place {
  readonly id: string;
}

/** A person whose connections end. `device`: only those of that auth session; null = all. */
export interface Expelled {
  readonly userId: string;
  readonly device: string | null;
}

/** What a product knows about the rooms in which a person may be: each contributes one (worker/open-context.ts). */
export interface Whereabouts {
  /** Query: where the person may be now. Asked in the transaction that signs them out. */
  readonly find: (tx: Tx, userId: string) => RunnableQuery<Place[], 'pg'>;
  /** Ends the person's connections to the places that were found, and to whatever rooms the product has for everybody. */
  readonly expel: (rooms: Rooms, places: readonly Place[], whom: Expelled) => Promise<void>;
}
