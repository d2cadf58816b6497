import type { Application } from './application.ts';

/** Writes one application, a write after the other: each is made from the version that the one before left. */
export class ApplicationTurns {
  #version: number | null;
  #last: Promise<unknown> = Promise.resolve();

  /** `version`: the one that is there; null: there is none yet. */
  constructor(version: number | null) {
    this.#version = version;
  }

  get version(): number | null {
    return this.#version;
  }

  /** Does it when those before are through, whether or not they went well. Throws what it throws. */
  next(write: (version: number | null) => Promise<Application>): Promise<Application> {
    const turn = this.#last.then(async () => {
      const written = await write(this.#version);
      this.#version = written.version;
      return written;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
