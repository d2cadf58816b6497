import { operations, router, signedIn } from '../../trpc.ts';
import { listDrafts, listDraftsInput, listDraftsOutput } from './list-drafts.ts';
import { listSummaries, listSummariesInput, listSummariesOutput } from './list-summaries.ts';
import { rejectDraft, rejectDraftInput, rejectDraftOutput } from './reject-draft.ts';
import { requestDraft, requestDraftInput, requestDraftOutput } from './request-draft.ts';
import { signSummary, signSummaryInput, signSummaryOutput } from './sign-summary.ts';

const op = operations('drafts');

export const draftsRouter = router({
  list: signedIn
    .meta(op('GET', '/sessions/{id}/drafts', 'What was drafted from a conversation, for its vet'))
    .input(listDraftsInput)
    .output(listDraftsOutput)
    .query(({ ctx, input }) => listDrafts(ctx, input)),
  request: signedIn
    .meta(op('POST', '/sessions/{id}/drafts', 'Have a draft made in a language'))
    .input(requestDraftInput)
    .output(requestDraftOutput)
    .mutation(({ ctx, input }) => requestDraft(ctx, input)),
  signSummary: signedIn
    .meta(op('POST', '/drafts/{id}/summary', 'Sign the summary of a draft, as its vet leaves it'))
    .input(signSummaryInput)
    .output(signSummaryOutput)
    .mutation(({ ctx, input }) => signSummary(ctx, input)),
  reject: signedIn
    .meta(op('POST', '/drafts/{id}/reject', 'Reject a draft; it is never shown again'))
    .input(rejectDraftInput)
    .output(rejectDraftOutput)
    .mutation(({ ctx, input }) => rejectDraft(ctx, input)),
  summaries: signedIn
    .meta(op('GET', '/sessions/{id}/summaries', 'The signed summaries of a consult'))
    .input(listSummariesInput)
    .output(listSummariesOutput)
    .query(({ ctx, input }) => listSummaries(ctx, input)),
});
