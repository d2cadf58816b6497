/** Ways to a person. `app`: the list of notices in the app itself. */
export const notificationChannels = ['app', 'push', 'email', 'sms', 'whatsapp'] as const;
export type NotificationChannel = (typeof notificationChannels)[number];

/** What people choose channels for, a row each; of `security` nobody can be left out. */
export const notificationGroups = ['consult', 'follow-up', 'sites', 'billing', 'security'] as const;
export type NotificationGroup = (typeof notificationGroups)[number];

interface KindFacts {
  readonly group: NotificationGroup;
  /** Somebody waits for it: it goes before everything else, at any hour. */
  readonly urgent: boolean;
  /** Minutes after which it tells nothing any more, and is not sent. */
  readonly minutes: number;
  /** Where it may go, of what the person chose. */
  readonly channels: readonly NotificationChannel[];
}

const day = 24 * 60;
const everywhere = notificationChannels;
const inWriting = ['app', 'push', 'email'] as const;

/** What people are told of. The database has the same list (private.notification_kinds). */
export const notificationKinds = {
  /** A vet is there for the person who waits. */
  'vet-ready': { group: 'consult', urgent: true, minutes: 15, channels: everywhere },
  /** A vet came while the person was away, and the next one will be offered. */
  'offer-missed': { group: 'consult', urgent: true, minutes: 60, channels: everywhere },
  /** The person was away for too long: the place in the queue is gone. */
  'place-lost': { group: 'consult', urgent: true, minutes: 60, channels: everywhere },
  /** Whoever asked to be called back can talk to a vet now. */
  'call-back': { group: 'consult', urgent: true, minutes: 60, channels: everywhere },
  /** The vet went away: the person is at the front of the queue. */
  'vet-quiet': { group: 'consult', urgent: true, minutes: 60, channels: everywhere },
  /** A shift that the vet planned begins, and they are not on duty yet; it ends, and they still are. */
  'shift-begins': { group: 'consult', urgent: false, minutes: 60, channels: inWriting },
  'shift-ends': { group: 'consult', urgent: false, minutes: 60, channels: inWriting },
  /** The vet had no desk open for so long that their duty ended. */
  'off-duty': { group: 'consult', urgent: false, minutes: 60, channels: inWriting },
  /** The team decided about an application to work as a vet. */
  'application-approved': { group: 'consult', urgent: false, minutes: 14 * day, channels: inWriting },
  'application-refused': { group: 'consult', urgent: false, minutes: 14 * day, channels: inWriting },
  'application-asked': { group: 'consult', urgent: false, minutes: 14 * day, channels: inWriting },
  /** The team suspended the vet, or lets them come back. */
  'vet-suspended': { group: 'consult', urgent: false, minutes: 14 * day, channels: inWriting },
  'vet-resumed': { group: 'consult', urgent: false, minutes: 14 * day, channels: inWriting },
  /** The team took the photo of the vet away. */
  'vet-photo-removed': { group: 'consult', urgent: false, minutes: 14 * day, channels: inWriting },
  /** A licence of the vet ends soon; it has ended. */
  'licence-ends': { group: 'consult', urgent: false, minutes: 3 * day, channels: inWriting },
  'licence-ended': { group: 'consult', urgent: false, minutes: 14 * day, channels: inWriting },
  /** The vet signed a plan of care: it can be read. */
  'care-plan': { group: 'consult', urgent: false, minutes: 3 * day, channels: inWriting },
  /** The owner wrote to the vet after the consult; the vet answered. */
  'follow-up-asked': { group: 'consult', urgent: false, minutes: 3 * day, channels: everywhere },
  'follow-up-answered': { group: 'consult', urgent: false, minutes: 3 * day, channels: everywhere },
  /** A note or plan that the vet wrote of a consult is not signed, and soon cannot be any more. */
  unsigned: { group: 'consult', urgent: false, minutes: day / 2, channels: inWriting },
  /** The way to a consult's papers, which the person asked to be sent to themselves. */
  papers: { group: 'consult', urgent: false, minutes: 3 * day, channels: everywhere },
  /** How was the consult? */
  rate: { group: 'follow-up', urgent: false, minutes: 3 * day, channels: inWriting },
  /** Units were given: a promise was missed, or somebody was kind. */
  credit: { group: 'follow-up', urgent: false, minutes: 3 * day, channels: inWriting },
  /** A vaccination of an animal is due soon. */
  'vaccine-due': { group: 'follow-up', urgent: false, minutes: 3 * day, channels: inWriting },
  /** A version of a site went live by its schedule. */
  'site-live': { group: 'sites', urgent: false, minutes: day, channels: inWriting },
  /** An address of a site's own is proven no more, and does not lead to it. */
  'domain-lost': { group: 'sites', urgent: false, minutes: 3 * day, channels: inWriting },
  /** Whose plan a business was under is gone: it is under that of whoever is told. */
  'payer-left': { group: 'sites', urgent: false, minutes: 14 * day, channels: inWriting },
  receipt: { group: 'billing', urgent: false, minutes: 3 * day, channels: ['app', 'email'] },
  refund: { group: 'billing', urgent: false, minutes: 3 * day, channels: ['app', 'email'] },
  'payment-failed': { group: 'billing', urgent: false, minutes: 3 * day, channels: inWriting },
  /** The vet's statement of a month is there. */
  'statement-ready': { group: 'billing', urgent: false, minutes: 3 * day, channels: ['app', 'email'] },
  /** The money of a statement is on its way to the vet; it could not go, and they can do something about it. */
  'payout-paid': { group: 'billing', urgent: false, minutes: 3 * day, channels: inWriting },
  'payout-failed': { group: 'billing', urgent: false, minutes: 3 * day, channels: inWriting },
  'new-device': { group: 'security', urgent: false, minutes: 3 * day, channels: inWriting },
  /** Somebody is asked to work on a business: it goes to the address that was asked, not to who asked. */
  invitation: { group: 'security', urgent: true, minutes: 3 * day, channels: ['email'] },
  /** Something is wrong with the product itself, or no longer; told to admins (docs/runbook.md). */
  alarm: { group: 'security', urgent: true, minutes: day, channels: inWriting },
  'alarm-over': { group: 'security', urgent: false, minutes: day, channels: inWriting },
  /** The code that proves that a phone is theirs. */
  'phone-code': { group: 'security', urgent: true, minutes: 10, channels: ['sms', 'whatsapp'] },
} as const satisfies Record<string, KindFacts>;
export type NotificationKind = keyof typeof notificationKinds;

/**
 * Where a message on one channel stands. `dead`: given up, to be looked at; `skipped`: there was no way, or they did not want it; `unknown`:
 * the vendor may have taken it and has not said so, `lost`: nor did it in a day.
 */
export const deliveryStatuses = [
  'waiting',
  'sending',
  'sent',
  'delivered',
  'unknown',
  'lost',
  'dead',
  'skipped',
  'withdrawn',
  'expired',
] as const;

/** Why an address is not written to any more. */
export const addressBlocks = ['bounce', 'complaint', 'stop'] as const;
export type AddressBlock = (typeof addressBlocks)[number];

/** The channels that reach a phone number. */
export const phoneChannels = ['sms', 'whatsapp'] as const;
export type PhoneChannel = (typeof phoneChannels)[number];
