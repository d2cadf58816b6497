import { accountFrameSchema } from '../../../../party/protocol/account-frames.ts';
import { type LobbyFrame, lobbyFrameSchema } from '../../../../party/protocol/lobby-frames.ts';
import type { RoomMessage } from '../../../../party/protocol/message.ts';
import { type ClientFrame, type RoomFrame, roomFrameSchema } from '../../../../party/protocol/room-frames.ts';
import { pong, wireLimits } from '../../../../party/protocol/wire.ts';

type Frame<T extends RoomFrame['type']> = Extract<RoomFrame, { type: T }>;

/** One raw connection: says what it is told to say and remembers all that it heard. */
export class Peer {
  /** What a consult's room said, in order. */
  readonly frames: RoomFrame[] = [];
  readonly lobbyFrames: LobbyFrame[] = [];
  /** Messages in the order in which they came, by whatever frame. */
  readonly received: RoomMessage[] = [];
  /** How often an account line said that something changed. */
  changes = 0;
  pongs = 0;
  closeCode: number | null = null;
  readonly #socket: WebSocket;
  /** Confirms what it got, as a real client does. */
  readonly #confirms: boolean;
  readonly #counts = new Map<RoomFrame['type'], number>();
  #wake = () => {};

  constructor(socket: WebSocket, { confirms = true } = {}) {
    this.#socket = socket;
    this.#confirms = confirms;
    socket.addEventListener('message', ({ data }) => {
      this.#take(String(data));
      this.#wake();
    });
    socket.addEventListener('close', ({ code }) => {
      this.closeCode = code;
      this.#wake();
    });
    socket.accept();
  }

  all<T extends RoomFrame['type']>(type: T): Frame<T>[] {
    return this.frames.filter((frame): frame is Frame<T> => frame.type === type);
  }

  last<T extends RoomFrame['type']>(type: T): Frame<T> {
    const frame = this.all(type).at(-1);
    if (!frame) throw new Error(`No ${type} was heard`);
    return frame;
  }

  say(frame: ClientFrame): void {
    this.sayRaw(JSON.stringify(frame));
  }

  sayRaw(content: string | ArrayBuffer): void {
    this.#socket.send(content);
  }

  /** Sends a message; answers its id. */
  write(body: string, clientMsgId: string = crypto.randomUUID()): string {
    this.say({ type: 'send', clientMsgId, body });
    return clientMsgId;
  }

  /** Waits until what it heard makes `condition` true. The test's own time limit ends it. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition())
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }

  /** Waits for at least `count` frames of a type and gives all of them. */
  async hear<T extends RoomFrame['type']>(type: T, count = 1): Promise<Frame<T>[]> {
    await this.until(() => (this.#counts.get(type) ?? 0) >= count);
    return this.all(type);
  }

  async closed(): Promise<number> {
    await this.until(() => this.closeCode !== null);
    return this.closeCode ?? 0;
  }

  /** Says hello and waits until it is caught up. */
  async catchUp(
    from: { epoch: string | null; lastSeq: number } = { epoch: null, lastSeq: 0 },
  ): Promise<void> {
    const answers = () => this.all('replay').length + this.all('reset').length;
    const before = answers();
    this.say({ type: 'hello', ...from });
    await this.until(() => answers() > before);
  }

  close(): void {
    this.#socket.close(1000);
  }

  #take(text: string): void {
    if (text === pong) {
      this.pongs += 1;
      return;
    }
    const value: unknown = JSON.parse(text);
    if (accountFrameSchema.safeParse(value).success) {
      this.changes += 1;
      return;
    }
    const lobbyFrame = lobbyFrameSchema.safeParse(value).data;
    if (lobbyFrame) {
      this.lobbyFrames.push(lobbyFrame);
      return;
    }
    const frame = roomFrameSchema.parse(value);
    this.frames.push(frame);
    this.#counts.set(frame.type, (this.#counts.get(frame.type) ?? 0) + 1);
    if (frame.type === 'replay' || frame.type === 'reset') this.received.push(...frame.messages);
    if (frame.type !== 'message') return;
    this.received.push(frame);
    if (this.#confirms && frame.seq % wireLimits.confirmEvery === 0)
      this.say({ type: 'got', seq: frame.seq });
  }
}
