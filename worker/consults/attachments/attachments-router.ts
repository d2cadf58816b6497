import { inConsult, operations, router } from '../../trpc.ts';
import {
  addressAttachments,
  addressAttachmentsInput,
  addressAttachmentsOutput,
} from './address-attachments.ts';
import { beginAttachment, beginAttachmentInput, beginAttachmentOutput } from './begin-attachment.ts';
import { discardAttachment, discardAttachmentInput, discardAttachmentOutput } from './discard-attachment.ts';
import { finishAttachment, finishAttachmentInput, finishAttachmentOutput } from './finish-attachment.ts';
import { listAttachments, listAttachmentsInput, listAttachmentsOutput } from './list-attachments.ts';

const op = operations('attachments');

export const attachmentsRouter = router({
  begin: inConsult
    .meta(op('POST', '/attachments', 'Announce a file, or go on with its upload'))
    .input(beginAttachmentInput)
    .output(beginAttachmentOutput)
    .mutation(({ ctx, input }) => beginAttachment(ctx, input)),
  finish: inConsult
    .meta(op('POST', '/attachments/{id}/finish', 'All parts of a file are there'))
    .input(finishAttachmentInput)
    .output(finishAttachmentOutput)
    .mutation(({ ctx, input }) => finishAttachment(ctx, input)),
  discard: inConsult
    .meta(op('POST', '/attachments/{id}/discard', 'Give up a file that nothing shows yet'))
    .input(discardAttachmentInput)
    .output(discardAttachmentOutput)
    .mutation(({ ctx, input }) => discardAttachment(ctx, input)),
  addresses: inConsult
    .meta(op('POST', '/attachments/addresses', 'Addresses by which files can be read for some minutes'))
    .input(addressAttachmentsInput)
    .output(addressAttachmentsOutput)
    .mutation(({ ctx, input }) => addressAttachments(ctx, input)),
  list: inConsult
    .meta(op('GET', '/attachments', 'The files of a start, a consult or an animal'))
    .input(listAttachmentsInput)
    .output(listAttachmentsOutput)
    .query(({ ctx, input }) => listAttachments(ctx, input)),
});
