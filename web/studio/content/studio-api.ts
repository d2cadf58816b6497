import { apiClient, noteRefusal } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ContentApi } from './content-api.ts';
import { editOf } from './done-edit.ts';

/** Refusals that say nothing of the edits: the same may be taken in a moment, or after signing in. */
const passing = [
  'NETWORK',
  'UNKNOWN',
  'UNAVAILABLE',
  'INTERNAL',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  'SESSION_REVOKED',
  'SECOND_FACTOR_REQUIRED',
];

/** The content of a business at the server. */
export const studioApi = (businessId: string): ContentApi => ({
  async load() {
    const [content, { configurations }] = await Promise.all([
      apiClient.businesses.content.query({ businessId }),
      apiClient.configurations.list.query({ businessId }),
    ]);
    return { content, configurations };
  },
  async send(key, edits) {
    try {
      const answer = await apiClient.businesses.edit.mutate({ businessId, key, edits: [...edits] });
      return { kind: 'done', ...answer };
    } catch (error) {
      noteRefusal(error);
      const { code, text } = problemOf(error);
      return passing.includes(code) ? { kind: 'away' } : { kind: 'refused', problem: text ?? '' };
    }
  },
  async editsAfter(after) {
    const { revisions } = await apiClient.businesses.edits.query({ businessId, after });
    return revisions.map(({ revision, edits }) => ({ revision, edits: edits.flatMap(editOf) }));
  },
});
