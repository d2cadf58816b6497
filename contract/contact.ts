/** What somebody writes to us about: a question, a plan for a clinic or a group, the press, their personal data. */
export const contactTopics = ['question', 'enterprise', 'press', 'privacy'] as const;
export type ContactTopic = (typeof contactTopics)[number];

export const contactStatuses = ['new', 'answered'] as const;

/** UTF-16 units of what somebody writes to us, and of the note of an admin on it, at most. */
export const contactLengths = { name: 120, email: 320, organisation: 160, body: 5_000, note: 2_000 } as const;
