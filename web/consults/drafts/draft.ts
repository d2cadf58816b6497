import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** What was drafted from the conversation of a consult, as its vet sees it. */
export type Draft = ApiOutputs['drafts']['list']['items'][number];
export type DraftLine = Draft['lines'][number];
