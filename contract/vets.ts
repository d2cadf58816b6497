/** Where an application to work as a vet stands. `sent`: it waits for the team; `asked`: the team wants to know more. */
export const applicationStates = ['draft', 'sent', 'asked', 'approved', 'refused', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** The states in which its person still has it in hand; of these there is one at a time. */
const openStates: readonly ApplicationState[] = ['draft', 'sent', 'asked'];

/** Whether its person can still write an application and take it back. */
export const isOpenState = (state: ApplicationState): boolean => openStates.includes(state);

/** What the team is shown: everything that was sent once. */
export const sentStates = [
  'sent',
  'asked',
  'approved',
  'refused',
  'withdrawn',
] as const satisfies readonly ApplicationState[];

/** What the team can say to an application. */
export const verdicts = ['approve', 'refuse', 'ask'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a document shows. */
export const documentKinds = ['licence', 'diploma', 'identity', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Whether a vet may be offered anything: `lapsed`: every licence of theirs has run out. */
export const vetStandings = ['active', 'suspended', 'lapsed'] as const;

/** UTF-16 units of what is written, and how many there may be of each. */
export const applicationBounds = {
  about: 1_000,
  body: 120,
  number: 60,
  licences: 10,
  documents: 12,
  reason: 1_000,
} as const;
