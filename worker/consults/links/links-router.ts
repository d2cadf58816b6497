import { operations, router, signedIn } from '../../trpc.ts';
import { createLink, createLinkInput, createLinkOutput } from './create-link.ts';
import { listLinks, listLinksInput, listLinksOutput } from './list-links.ts';
import { removeGuest, removeGuestInput, removeGuestOutput } from './remove-guest.ts';
import { revokeLink, revokeLinkInput, revokeLinkOutput } from './revoke-link.ts';

const op = operations('links');

export const linksRouter = router({
  create: signedIn
    .meta(op('POST', '/sessions/{id}/links', 'Make a link that lets others into the consult'))
    .input(createLinkInput)
    .output(createLinkOutput)
    .mutation(({ ctx, input }) => createLink(ctx, input)),
  list: signedIn
    .meta(op('GET', '/sessions/{id}/links', 'The open links of a consult, and its guests'))
    .input(listLinksInput)
    .output(listLinksOutput)
    .query(({ ctx, input }) => listLinks(ctx, input)),
  revoke: signedIn
    .meta(op('POST', '/links/{id}/revoke', 'A link lets nobody in any more, and who came by it is out'))
    .input(revokeLinkInput)
    .output(revokeLinkOutput)
    .mutation(({ ctx, input }) => revokeLink(ctx, input)),
  removeGuest: signedIn
    .meta(op('POST', '/links/guests/{id}/remove', 'Put a guest out of the consult'))
    .input(removeGuestInput)
    .output(removeGuestOutput)
    .mutation(({ ctx, input }) => removeGuest(ctx, input)),
});
