import { type Connection, type ConnectionContext, Server, type WSMessage } from 'partyserver';
import type { CallEnd } from '../../../contract/calls.ts';
import type { ConsultMode } from '../../../contract/consults.ts';
import type { Database } from '../../../db/client.ts';
import { createLogger, describeError } from '../../../worker/core/log.ts';
import { openDatabase } from '../../../worker/core/open-database.ts';
import { readPass } from '../../../worker/core/rooms/pass.ts';
import { roomLogTerm } from '../../../worker/core/rooms/room-log-term.ts';
import type { Env } from '../../../worker/env.ts';
import type { ToldCall } from '../../protocol/call-frames.ts';
import {
  type ConsultStatus,
  type Person,
  roomStateSchema,
  type ToldState,
} from '../../protocol/room-state.ts';
import { closeCodes, ping, pong } from '../../protocol/wire.ts';
import type { ConsultRoomRpc, RoomFile } from '../../rpc.ts';
import { AlarmClock } from '../alarm-clock.ts';
import { Room } from './room.ts';
import { type RoomLimits, roomLimits } from './room-limits.ts';
import { type Ending, Tombstone } from './tombstone.ts';

/**
 * The room of one consult: an append-only log in its own storage and the people who read and write it. It decides nothing
 * about rights: whoever the Worker lets in may talk until the consult is over. When it has been erased or cleared, nobody enters
 * any more, whatever their ticket says.
 */
export class ConsultRoom extends Server<Env> implements ConsultRoomRpc {
  static override options = { hibernate: true };

  /** Time, bounds and database; a test brings its own. */
  now = (): number => Date.now();
  limits: RoomLimits = { ...roomLimits, keepAfterEnd: roomLogTerm(this.env) ?? roomLimits.keepAfterEnd };
  database = (): Database => openDatabase(this.env);

  readonly #consultId = this.ctx.id.name ?? '';
  readonly #logger = createLogger({ room: 'consult-room', consultId: this.#consultId });
  readonly #alarm = new AlarmClock(this.ctx.storage);
  readonly #tombstone = new Tombstone(this.ctx.storage);
  /** Null when it is no more. */
  #room: Room | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
    if (this.#tombstone.isLaid) return;
    this.#room = new Room({
      consultId: this.#consultId,
      storage: ctx.storage,
      connections: this.getConnections(),
      alarm: this.#alarm,
      logger: this.#logger,
      now: () => this.now(),
      limits: () => this.limits,
      database: () => this.database(),
      background: (work) => this.#background(work),
      queueChanged: async () => {
        await this.env.Dispatcher.getByName('main').refresh();
        await this.env.TASKS.send({ kind: 'notify' });
      },
      callEnded: () => this.env.TASKS.send({ kind: 'calls' }).then(() => undefined),
      followedUp: async () => {
        await this.env.TASKS.send({ kind: 'notify' });
      },
      filesGone: async () => {
        await this.env.TASKS.send({ kind: 'clear-files' });
      },
      end: (ending) => this.#end(ending),
    });
    void ctx.blockConcurrencyWhile(() => this.#alarm.load());
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): void {
    const pass = readPass(request);
    if (!pass) connection.close(closeCodes.removed);
    else if (this.#room) this.#room.enter(connection, pass);
    else connection.close(closeCodes.roomDeleted);
  }

  override onMessage(connection: Connection, message: WSMessage): void {
    this.#room?.hear(connection, message);
  }

  override onClose(connection: Connection, code: number): void {
    this.#room?.left(connection, code);
  }

  override onError(connection: Connection, error: unknown): void {
    this.#logger.warn('room.connection', describeError(error));
    this.#room?.drop(connection, 1011);
  }

  override onAlarm(): void {
    this.#room?.ring();
  }

  async open({ owner, status }: { owner: Person; status: ConsultStatus }): Promise<void> {
    this.#room?.open(owner, status);
  }

  async setState(state: ToldState): Promise<void> {
    this.#room?.setState(roomStateSchema.parse(state));
  }

  async openCall(call: ToldCall): Promise<void> {
    this.#room?.calls.opened(call);
  }

  async endCall(callId: string, reason: CallEnd): Promise<void> {
    this.#room?.calls.over(callId, reason);
  }

  async turn(mode: ConsultMode): Promise<void> {
    this.#room?.calls.turned(mode);
  }

  async addFile(file: RoomFile): Promise<void> {
    this.#room?.addFile(file);
  }

  async addPlan(plan: { id: string; vetId: string }): Promise<void> {
    this.#room?.addPlan(plan);
  }

  async remove(userId: string, sid?: string): Promise<number> {
    return this.#room?.remove(userId, sid) ?? 0;
  }

  async deleteRoom(): Promise<void> {
    if (this.#room) await this.#room.close('erased');
    else await this.#end('erased');
  }

  async health(): Promise<{ epoch: string; head: number; archived: number; connections: number }> {
    return this.#room?.health ?? { epoch: '', head: 0, archived: 0, connections: 0 };
  }

  /** From now on there is no room here, also when deleting what it kept fails on the way: then it is asked for again. */
  async #end(ending: Ending): Promise<void> {
    this.#room = null;
    await this.#tombstone.lay(ending, this.now());
    this.#logger.info(`room.${ending}`);
  }

  /** Work with Postgres, which may take its time or fail; its next attempt is planned before it starts. */
  #background(work: Promise<void>): void {
    this.ctx.waitUntil(
      work.catch((error: unknown) => this.#logger.warn('room.database', describeError(error))),
    );
  }
}
