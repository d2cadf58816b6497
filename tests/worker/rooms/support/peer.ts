import {
  type ClientFrame,
  type LobbyFrame,
  lobbyFrameSchema,
  type RoomFrame,
  type RoomMessage,
  roomFrameSchema,
} from '../../../../party/protocol.ts';

/** The frame of one type. */
type Of<T extends RoomFrame['type']> = Extract<RoomFrame, { type: T }>;

/** One raw connection to a room: says what it is told to say and remembers all that it heard. */
export class Peer {
  readonly texts: string[] = [];
  closeCode: number | null = null;
  readonly #socket: WebSocket;
  #wake = () => {};

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      this.texts.push(String(data));
      this.#wake();
    });
    socket.addEventListener('close', ({ code }) => {
      this.closeCode = code;
      this.#wake();
    });
    socket.accept();
  }

  /** What a consult's room said, in order. */
  get frames(): RoomFrame[] {
    return this.texts
      .filter((text) => text !== 'pong')
      .map((text) => roomFrameSchema.parse(JSON.parse(text)));
  }

  get lobbyFrames(): LobbyFrame[] {
    return this.texts.map((text) => lobbyFrameSchema.parse(JSON.parse(text)));
  }

  all<T extends RoomFrame['type']>(type: T): Of<T>[] {
    return this.frames.filter((frame): frame is Of<T> => frame.type === type);
  }

  /** Messages in the order in which they came, by whatever frame. */
  get received(): RoomMessage[] {
    return this.frames.flatMap((frame) => {
      if (frame.type === 'message') return [frame];
      return frame.type === 'replay' || frame.type === 'reset' ? frame.messages : [];
    });
  }

  say(frame: ClientFrame): void {
    this.sayText(JSON.stringify(frame));
  }

  sayText(text: string | ArrayBuffer): void {
    this.#socket.send(text);
  }

  /** Sends a message; answers its id. */
  write(body: string, clientMsgId: string = crypto.randomUUID()): string {
    this.say({ type: 'send', clientMsgId, body });
    return clientMsgId;
  }

  /** Waits until something that it heard makes `condition` true. The test's own time limit ends it. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition())
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }

  /** Waits for at least `count` frames of a type and gives them. */
  async hear<T extends RoomFrame['type']>(type: T, count = 1): Promise<Of<T>[]> {
    await this.until(() => this.all(type).length >= count);
    return this.all(type);
  }

  async isClosed(): Promise<number> {
    await this.until(() => this.closeCode !== null);
    return this.closeCode ?? 0;
  }

  /** Says hello and waits until it is caught up. */
  async catchUp(epoch: string | null = null, lastSeq = 0): Promise<void> {
    const answered = () => this.all('replay').length + this.all('reset').length;
    const before = answered();
    this.say({ type: 'hello', epoch, lastSeq });
    await this.until(() => answered() > before);
  }

  close(): void {
    this.#socket.close(1000);
  }
}
