import type { NotificationChannel, NotificationKind } from '../../../../contract/notifications.ts';
import type { Locale } from '../../locale.ts';

/** A browser that shows notifications; see db/schema/notifications.ts. */
export interface Browser {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** A message to a person on one channel, as it was claimed. */
export interface Delivery {
  /** Ours, the same at every try: the provider's idempotency key where it takes one. */
  readonly id: string;
  /** From 1. Of a later one it is not known whether an earlier one was sent. */
  readonly attempt: number;
  readonly kind: NotificationKind;
  readonly urgent: boolean;
  /** The id of what it is about. */
  readonly subject: string;
  /** What the change noted; each template reads its own. */
  readonly params: unknown;
  readonly locale: Locale;
  readonly userId: string;
  readonly displayName: string;
  readonly address: string;
  readonly browsers: readonly Browser[];
  /** WhatsApp: whether their last message is younger than 24 hours. */
  readonly freeText: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What a provider answered that took a message. */
export interface Sent {
  /** What it calls the message; null where it gives no name. */
  readonly providerId: string | null;
}

/** One way to people. Throws SendRefused or ProviderAway; anything else is a mistake of ours, and tried again. */
export interface Sender {
  readonly channel: NotificationChannel;
  /** Whether a message that may have been taken can be sent again without arriving twice. The same as private.is_blind in SQL. */
  readonly canRepeat: boolean;
  send(delivery: Delivery): Promise<Sent>;
}

/** The provider will never take this message. `reason`: its code, or a word of ours. */
export class SendRefused extends Error {
  override readonly name = 'SendRefused';
  readonly reason: string;
  /** The address itself is of no use: what it is to be marked with. */
  readonly blocked: 'bounce' | 'stop' | null;

  constructor(reason: string, blocked: 'bounce' | 'stop' | null = null) {
    super(reason);
    this.reason = reason;
    this.blocked = blocked;
  }
}

/** The provider does not answer, or says that there were too many: come back later. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
  readonly reason: string;
  /** As it told us; null when it did not. */
  readonly retryAfter: number | null;
  /** Nothing was sent for sure: it refused before. */
  readonly tooMany: boolean;
  /** It was called at all: not when its budget had no turn left. */
  readonly wasAsked: boolean;
  /** It went away after it was called, and may have taken the message. */
  readonly mayHaveTaken: boolean;

  constructor(
    reason: string,
    {
      retryAfter = null,
      tooMany = false,
      wasAsked = true,
      mayHaveTaken = false,
    }: { retryAfter?: number | null; tooMany?: boolean; wasAsked?: boolean; mayHaveTaken?: boolean } = {},
  ) {
    super(reason);
    this.reason = reason;
    this.retryAfter = retryAfter;
    this.tooMany = tooMany;
    this.wasAsked = wasAsked;
    this.mayHaveTaken = mayHaveTaken;
  }
}
