import { takeBackSeconds } from '../../../contract/files.ts';

/** What a room bears. Times in ms. */
export const roomLimits = {
  /** Connections at once; the next one is closed with 4005. A consult has two to five; the cap is for the worst day. */
  connections: 600,
  /** Of one person, on all devices: for one more the oldest is closed with 4005. */
  connectionsEach: 8,
  /** What one person may say: so many at once, and so many a second in the long run. */
  messages: { burst: 20, perSecond: 5 },
  /** So long after it was sent a message can be taken back. Clients offer it for a little less. */
  takeBackWithin: (takeBackSeconds + 5) * 1000,
  /** Answers of up to 300 messages. */
  pages: { burst: 10, perSecond: 2 },
  /** Everything else. */
  signals: { burst: 60, perSecond: 20 },
  /** So many refusals, less one a second, end all connections of a person with 4429. */
  strikes: 60,
  /** What a live connection may leave unconfirmed before it is closed with 4408: messages, and UTF-16 units. */
  unconfirmedMessages: 512,
  unconfirmedLength: 2 * 1024 * 1024,
  /** Members that changed are told at most this often; with more connections than `crowd` guests are not told of. */
  presenceEvery: 250,
  crowd: 50,
  /** A lost connection has so long to come back into its call before the person counts as gone. */
  legComesBack: 30_000,
  /** In one call: from browser to browser each sends to each. */
  callPeople: 5,
  archiveAfter: 3_000,
  archiveBatch: 200,
  retryFirst: 5_000,
  retryLongest: 60_000,
  /** After a refusal, which hardly passes by itself. */
  retryRefused: 6 * 60 * 60_000,
  /** While people are here, Postgres is asked again where the consult stands, in case that a word of it was lost. */
  checkEvery: 5 * 60_000,
  checkUnknownEvery: 15_000,
  /** While nobody is here, so that a room whose consult ended unheard does not keep its log for ever. */
  checkEmptyEvery: 24 * 60 * 60_000,
  /** So long after the end of its consult a room keeps what was said. The deployment's ROOM_LOG_DAYS counts, where it is set. */
  keepAfterEnd: 30 * 24 * 60 * 60_000,
  clearAgain: 24 * 60 * 60_000,
};

export type RoomLimits = typeof roomLimits;
