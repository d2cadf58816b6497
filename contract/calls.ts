/** How picture and sound travel: over a LiveKit server, or from browser to browser, signalled by the consult's room. */
export const callTransports = ['livekit', 'peer'] as const;
export type CallTransport = (typeof callTransports)[number];

/**
 * Why a call ended.
 * - `left`: everybody had left it for `emptyCallSeconds`.
 * - `cap`: the time of the consult's calls was used up.
 * - `consult-over`: the consult ended.
 * - `vet-changed`: the consult went back to the queue, or to another vet.
 * - `turned-chat`: the consult became a chat.
 * - `room-finished`: the video server says that its room is no more.
 * - `room-lost`: the video server does not know the room any more, and nobody told.
 */
export const callEnds = [
  'left',
  'cap',
  'consult-over',
  'vet-changed',
  'turned-chat',
  'room-finished',
  'room-lost',
] as const;
export type CallEnd = (typeof callEnds)[number];

/** What somebody sends in a call: the rungs of the ladder, from the top down. `chat`: neither picture nor sound. */
export const callRungs = ['video', 'audio', 'chat'] as const;
export type CallRung = (typeof callRungs)[number];

/** Why somebody is on a lower rung: they chose it, their line is bad, or there is no camera or microphone to be had. */
export const rungReasons = ['chosen', 'bad-line', 'refused', 'no-device', 'busy-device'] as const;
export type RungReason = (typeof rungReasons)[number];

/** Minutes that the calls of one consult may last together where the deployment sets no other time; the reason is in docs/video.md. */
export const callCapMinutes = 60;

/** The share of it after which both are warned. */
export const callWarning = 0.8;

/** Seconds that a call goes on without anybody in it: a reload, a lost network, a phone that slept. */
export const emptyCallSeconds = 90;

/** Minutes that a token for the video server lets somebody in. LiveKit's own default are six hours. */
export const callTokenMinutes = 10;

/** Minutes after which what the video server tells is only noted: LiveKit gives up sending after seconds. */
export const staleEventMinutes = 10;
