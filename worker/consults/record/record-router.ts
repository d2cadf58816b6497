import { operations, router, signedIn } from '../../trpc.ts';
import { addEntry, addEntryInput, addEntryOutput } from './add-entry.ts';
import { changeEntry, changeEntryInput, changeEntryOutput } from './change-entry.ts';
import { getRecord, getRecordInput, getRecordOutput } from './get-record.ts';
import { listChanges, listChangesInput, listChangesOutput } from './list-changes.ts';
import { listShares, listSharesInput, listSharesOutput } from './list-shares.ts';
import { removeEntry, removeEntryInput, removeEntryOutput } from './remove-entry.ts';
import { revokeShare, revokeShareInput, revokeShareOutput } from './revoke-share.ts';
import { shareRecord, shareRecordInput, shareRecordOutput } from './share-record.ts';

const op = operations('record');

export const recordRouter = router({
  get: signedIn
    .meta(
      op('GET', '/pets/{id}/record', 'The record of an animal: weights, vaccinations, medication, consults'),
    )
    .input(getRecordInput)
    .output(getRecordOutput)
    .query(({ ctx, input }) => getRecord(ctx, input)),
  changes: signedIn
    .meta(op('GET', '/pets/{petId}/record/{id}/changes', 'How an entry of a record was changed'))
    .input(listChangesInput)
    .output(listChangesOutput)
    .query(({ ctx, input }) => listChanges(ctx, input)),
  add: signedIn
    .meta(op('POST', '/pets/{petId}/record', 'Add an entry to the record of an animal'))
    .input(addEntryInput)
    .output(addEntryOutput)
    .mutation(({ ctx, input }) => addEntry(ctx, input)),
  change: signedIn
    .meta(op('PATCH', '/pets/{petId}/record/{id}', 'Change an entry of a record; what it said is kept'))
    .input(changeEntryInput)
    .output(changeEntryOutput)
    .mutation(({ ctx, input }) => changeEntry(ctx, input)),
  remove: signedIn
    .meta(op('POST', '/pets/{petId}/record/{id}/removed', 'Remove an entry of a record, or bring it back'))
    .input(removeEntryInput)
    .output(removeEntryOutput)
    .mutation(({ ctx, input }) => removeEntry(ctx, input)),
  share: signedIn
    .meta(op('POST', '/pets/{id}/record/shares', 'Make a link by which a clinic reads the record'))
    .input(shareRecordInput)
    .output(shareRecordOutput)
    .mutation(({ ctx, input }) => shareRecord(ctx, input)),
  shares: signedIn
    .meta(op('GET', '/pets/{id}/record/shares', 'The links to a record, and when they were opened'))
    .input(listSharesInput)
    .output(listSharesOutput)
    .query(({ ctx, input }) => listShares(ctx, input)),
  revokeShare: signedIn
    .meta(op('DELETE', '/record-shares/{id}', 'Take back a link to a record'))
    .input(revokeShareInput)
    .output(revokeShareOutput)
    .mutation(({ ctx, input }) => revokeShare(ctx, input)),
});
