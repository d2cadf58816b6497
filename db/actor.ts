/** Somebody without a session. */
export interface Visitor {
  readonly kind: 'visitor';
}

/** A person whose access token was verified. Every field comes from its claims. */
export interface SignedIn {
  readonly kind: 'user';
  readonly id: string;
  readonly email: string;
  /** Claim `session_id`: one sign-in on one device. Null when the auth server sends none. */
  readonly sessionId: string | null;
  /** Claim `iat`, seconds. */
  readonly issuedAt: number;
  /** Claim `aal`: `aal2` when a second factor was shown in this session. */
  readonly assurance: 'aal1' | 'aal2';
  /** Claim `app_metadata.role`. Counts once, when the profile is made; afterwards the database's role rules. */
  readonly appRole: string | null;
}

/** Somebody without an account who came into one consult by a link. Both fields come from a token that the Worker signed. */
export interface Guest {
  readonly kind: 'guest';
  readonly id: string;
  readonly consultId: string;
}

/** What travels with each transaction besides the actor. */
export interface RequestInfo {
  readonly requestId: string;
  readonly userAgent: string;
  /** Called for each HTTP request to the database, so that a log or a test can count round trips. */
  readonly onRoundTrip?: () => void;
  /** Called after a transaction in which a device came that its person has to hear of. */
  readonly onNewDevice?: (userId: string) => void;
}
