/** A document of somebody's site, as it was answered. */
export interface FetchedDocument {
  /** Where it was in the end, after redirects. */
  readonly address: string;
  /** `Content-Type` of the answer; empty when it had none. */
  readonly type: string;
  readonly bytes: Uint8Array;
}
