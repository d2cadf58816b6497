import type { Answer } from './content-api.ts';
import type { Parcel } from './outbox.ts';

/** After the last keystroke, and after the first that was not sent yet. */
const quietMs = 400;
const longestMs = 1_500;
/** Between attempts while nobody answers: longer each time. */
const waits = [1_000, 2_000, 5_000, 10_000] as const;

interface CourierHost {
  /** What is to be sent, in order. */
  parcels(): readonly Parcel[];
  /** Notes that the parcel is on its way. */
  tried(): void;
  send(parcel: Parcel): Promise<Answer>;
  /** The answer to the first parcel. Throws when something has to be read for it that does not come: then it is sent again. */
  answered(parcel: Parcel, answer: Exclude<Answer, { kind: 'away' }>): Promise<void>;
  /** Whether nobody answers. */
  away(isAway: boolean): void;
  /** Has nobody else of this browser send meanwhile. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Sends what is in an outbox, one parcel after the other: soon after it was put there, and again until there is an answer. */
export class EditCourier {
  readonly #host: CourierHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | null = null;
  #running: Promise<void> | null = null;
  #failures = 0;
  #isStopped = false;

  constructor(host: CourierHost) {
    this.#host = host;
  }

  /** Something was put into the outbox: it goes when nothing more comes for a moment. */
  soon(): void {
    if (this.#running || this.#failures > 0) return;
    this.#since ??= Date.now();
    const left = this.#since + longestMs - Date.now();
    this.#in(Math.max(0, Math.min(quietMs, left)));
  }

  /** Sends now what there is. Resolves when it is sent, or nobody answers. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#since = null;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#failures > 0) this.#in(waits[Math.min(this.#failures, waits.length) - 1] ?? 0);
      else if (this.#host.parcels().length > 0) this.soon();
    });
    return this.#running;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #in(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.now(), ms);
  }

  async #run(): Promise<void> {
    // What is typed meanwhile waits until nothing more comes.
    const last = this.#host.parcels().at(-1)?.key;
    for (let sent: string | undefined; sent !== last && !this.#isStopped; ) {
      const isDone = await this.#host.alone(async () => {
        const [parcel] = this.#host.parcels();
        sent = parcel?.key ?? last;
        return parcel === undefined || this.#sendOne(parcel);
      });
      this.#failures = isDone ? 0 : this.#failures + 1;
      this.#host.away(!isDone);
      if (!isDone) return;
    }
  }

  async #sendOne(parcel: Parcel): Promise<boolean> {
    this.#host.tried();
    try {
      const answer = await this.#host.send(parcel);
      if (answer.kind === 'away') return false;
      await this.#host.answered(parcel, answer);
      return true;
    } catch {
      return false;
    }
  }
}
