/**
 * Why something outside was not fetched: its address is not one of the web (`scheme`, `user-info`, `port`, `host`), it leads into a network that is not public
 * (`private`), there is no such name (`no-name`), or too many redirects, too many bytes, too much time; `away`: whoever is there does not answer, or nobody
 * could say where it is.
 */
export const refusedBecause = [
  'scheme',
  'user-info',
  'port',
  'host',
  'private',
  'no-name',
  'redirects',
  'too-large',
  'timeout',
  'away',
] as const;
export type RefusedBecause = (typeof refusedBecause)[number];

/** Something outside was not fetched, or nothing of it is handed on. */
export class OutsideRefused extends Error {
  override readonly name = 'OutsideRefused';
  readonly because: RefusedBecause;

  constructor(because: RefusedBecause, cause?: unknown) {
    super(`Not fetched: ${because}`, { cause });
    this.because = because;
  }
}
