import { type Connection, type ConnectionContext, Server } from 'partyserver';
import { createLogger, describeError } from '../../worker/core/log.ts';
import { readPass } from '../../worker/core/rooms/pass.ts';
import type { Env } from '../../worker/env.ts';
import type { AccountFrame } from '../protocol/account-frames.ts';
import { closeCodes, ping, pong } from '../protocol/wire.ts';
import type { AccountLineRpc } from '../rpc.ts';
import { AlarmClock } from './alarm-clock.ts';
import { type Drop, Entrance } from './entrance.ts';
import { Seats } from './seats.ts';

/** More pages than a person has open. */
const places = { connections: 50, connectionsEach: 50 };

const changed = JSON.stringify({ type: 'changed' } satisfies AccountFrame);

/**
 * The open pages of one person, who are told that something of their account changed, and nothing else: what is true they
 * ask the API. Keeps only who was signed out; a page that was away asks again when it is back.
 */
export class AccountLine extends Server<Env> implements AccountLineRpc {
  static override options = { hibernate: true };

  /** Time; a test brings its own. */
  now = (): number => Date.now();

  readonly #logger = createLogger({ room: 'account-line' });
  readonly #alarm = new AlarmClock(this.ctx.storage);
  readonly #seats: Seats;
  readonly #entrance: Entrance;
  readonly #drop: Drop = (connection, code) => this.#seats.drop(connection, code);

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
    this.#seats = new Seats(this.getConnections());
    this.#entrance = new Entrance(ctx.storage.sql, this.#seats, () => places, this.#drop);
  }

  override async onConnect(connection: Connection, { request }: ConnectionContext): Promise<void> {
    const pass = readPass(request);
    const refusal = pass ? this.#entrance.refusal(pass) : closeCodes.removed;
    if (!pass || refusal !== null) {
      connection.close(refusal ?? closeCodes.removed);
      return;
    }
    this.#entrance.makeRoom(pass.userId);
    this.#seats.take(connection, { ...pass, live: true, got: 0 });
    // Not sooner: most words come when nobody listens, and then nothing is read.
    await this.#alarm.load();
    this.#alarm.wake(pass.expiresAt);
  }

  /** The line is not spoken to. */
  override onMessage(connection: Connection): void {
    this.#drop(connection, closeCodes.flood);
  }

  override onClose(connection: Connection): void {
    this.#seats.leave(connection);
  }

  override onError(connection: Connection, error: unknown): void {
    this.#logger.warn('room.connection', describeError(error));
    this.#drop(connection, 1011);
  }

  override onAlarm(): void {
    const now = this.now();
    for (const connection of this.#seats.where(({ expiresAt }) => expiresAt <= now))
      this.#drop(connection, closeCodes.ticketExpired);
    this.#alarm.set(this.#seats.firstExpiry());
  }

  async changed(): Promise<void> {
    for (const connection of this.#seats.where(() => true)) {
      try {
        connection.send(changed);
      } catch {
        this.#drop(connection, 1011);
      }
    }
  }

  async remove(sid?: string): Promise<number> {
    return this.#entrance.remove(this.ctx.id.name ?? '', sid, this.now());
  }

  async erase(): Promise<void> {
    for (const connection of this.#seats.where(() => true)) this.#drop(connection, closeCodes.removed);
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
  }
}
