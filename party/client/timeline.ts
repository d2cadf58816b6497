import type { RoomMessage } from '../protocol/message.ts';

/** The confirmed messages that a client holds: consecutive, in order, each once. */
export class Timeline {
  #epoch: string | null = null;
  #messages: readonly RoomMessage[] = [];
  #lastSeq = 0;
  #more = false;

  /** Where to resume. */
  get position(): { epoch: string | null; lastSeq: number } {
    return { epoch: this.#epoch, lastSeq: this.#lastSeq };
  }

  get messages(): readonly RoomMessage[] {
    return this.#messages;
  }

  /** The room holds messages from before the first. */
  get more(): boolean {
    return this.#more;
  }

  /** Starts over with the newest page of a room. */
  reset(page: { epoch: string; head: number; messages: readonly RoomMessage[]; more: boolean }): void {
    this.#epoch = page.epoch;
    this.#lastSeq = page.head;
    this.#messages = page.messages;
    this.#more = page.more;
  }

  /** Adds what follows; what is known is skipped. Answers false when something is missing before it. */
  append(messages: readonly RoomMessage[]): boolean {
    const fresh = messages.filter(({ epoch, seq }) => epoch === this.#epoch && seq > this.#lastSeq);
    const gapless = fresh.every(({ seq }, index) => seq === this.#lastSeq + 1 + index);
    if (!gapless || messages.some(({ epoch }) => epoch !== this.#epoch)) return false;
    this.#messages = withoutTakenBack([...this.#messages, ...fresh], fresh);
    this.#lastSeq += fresh.length;
    return true;
  }

  /** Adds an older page in front, if it ends where the list begins. */
  prepend(page: { messages: readonly RoomMessage[]; more: boolean }): void {
    const first = this.#messages[0]?.seq;
    const last = page.messages.at(-1);
    if (last && (last.epoch !== this.#epoch || last.seq + 1 !== first)) return;
    this.#messages = [...page.messages, ...this.#messages];
    this.#more = page.more;
  }
}

/** The messages after `fresh` came: what those say was taken back is empty. */
const withoutTakenBack = (
  messages: readonly RoomMessage[],
  fresh: readonly RoomMessage[],
): readonly RoomMessage[] => {
  const takenBack = new Map(fresh.flatMap(({ deletes, at }) => (deletes ? [[deletes, at] as const] : [])));
  if (takenBack.size === 0) return messages;
  return messages.map((message) => {
    const deletedAt = takenBack.get(message.seq);
    return deletedAt === undefined ? message : { ...message, body: '', files: null, deletedAt };
  });
};
