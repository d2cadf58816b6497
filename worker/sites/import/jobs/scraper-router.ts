import { operations, router, sensitive, signedIn } from '../../../trpc.ts';
import { applyImport, applyImportInput, applyImportOutput } from './apply-import.ts';
import { claimPictures, claimPicturesInput, claimPicturesOutput } from './claim-pictures.ts';
import { createImport, createImportInput, createImportOutput } from './create-import.ts';
import { getImport, getImportInput, getImportOutput } from './get-import.ts';
import { listImports, listImportsInput, listImportsOutput } from './list-imports.ts';
import { retryImport, retryImportInput, retryImportOutput } from './retry-import.ts';
import { undoImport, undoImportInput, undoImportOutput } from './undo-import.ts';

const op = operations('scraper');

export const scraperRouter = router({
  jobs: router({
    create: sensitive
      .meta(
        op(
          'POST',
          '/scraper/jobs',
          'Bring an old site along: it is read, and its draft can be looked through',
        ),
      )
      .input(createImportInput)
      .output(createImportOutput)
      .mutation(({ ctx, input }) => createImport(ctx, input)),
    list: signedIn
      .meta(op('GET', '/scraper/jobs', 'The imports of a business, newest first'))
      .input(listImportsInput)
      .output(listImportsOutput)
      .query(({ ctx, input }) => listImports(ctx, input)),
    get: signedIn
      .meta(op('GET', '/scraper/jobs/{id}', 'How far an import is, and what was found'))
      .input(getImportInput)
      .output(getImportOutput)
      .query(({ ctx, input }) => getImport(ctx, input)),
    retry: sensitive
      .meta(op('POST', '/scraper/jobs/{id}/retry', 'Begin an import again that came to nothing'))
      .input(retryImportInput)
      .output(retryImportOutput)
      .mutation(({ ctx, input }) => retryImport(ctx, input)),
    // `apply` alone is a word that tRPC keeps for itself.
    applyDraft: signedIn
      .meta(op('POST', '/scraper/jobs/{id}/apply', 'Take of what was found what one wants, as one revision'))
      .input(applyImportInput)
      .output(applyImportOutput)
      .mutation(({ ctx, input }) => applyImport(ctx, input)),
    claimPictures: signedIn
      .meta(
        op('POST', '/scraper/jobs/{id}/pictures/claim', 'Say that the pictures of an old site are one’s own'),
      )
      .input(claimPicturesInput)
      .output(claimPicturesOutput)
      .mutation(({ ctx, input }) => claimPictures(ctx, input)),
    undo: signedIn
      .meta(op('POST', '/scraper/jobs/{id}/undo', 'Take back what was taken of an import'))
      .input(undoImportInput)
      .output(undoImportOutput)
      .mutation(({ ctx, input }) => undoImport(ctx, input)),
  }),
});
