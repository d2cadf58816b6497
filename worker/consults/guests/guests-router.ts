import { nothing } from '../../core/verb-input.ts';
import { guessable, guest, operations, router, sensitiveGuest } from '../../trpc.ts';
import { enterConsult, enterConsultInput, enterConsultOutput } from './enter-consult.ts';
import { getGuestConsult, getGuestConsultOutput } from './get-guest-consult.ts';
import { issueGuestTicket, issueGuestTicketOutput } from './issue-guest-ticket.ts';
import { joinGuestCall, joinGuestCallOutput } from './join-guest-call.ts';
import { lookAtLink, lookAtLinkInput, lookAtLinkOutput } from './look-at-link.ts';

const op = operations('guests');

export const guestsRouter = router({
  // What is in an address is logged on the way: a link is sent in the body, also where nothing changes.
  look: guessable
    .meta(op('POST', '/guests/look', 'Whether a link lets somebody in; uses nothing up', { open: true }))
    .input(lookAtLinkInput)
    .output(lookAtLinkOutput)
    .mutation(({ ctx, input }) => lookAtLink(ctx, input)),
  enter: guessable
    .meta(op('POST', '/guests/enter', 'Enter a consult by a link', { open: true }))
    .input(enterConsultInput)
    .output(enterConsultOutput)
    .mutation(({ ctx, input }) => enterConsult(ctx, input)),
  consult: guest
    .meta(op('GET', '/guests/consult', 'The consult in which the guest is (Authorization: Guest)'))
    .input(nothing)
    .output(getGuestConsultOutput)
    .query(({ ctx }) => getGuestConsult(ctx)),
  ticket: guest
    .meta(op('POST', '/guests/ticket', "Ticket for the room of the guest's consult (Authorization: Guest)"))
    .input(nothing)
    .output(issueGuestTicketOutput)
    .mutation(({ ctx }) => issueGuestTicket(ctx)),
  joinCall: sensitiveGuest
    .meta(
      op('POST', '/guests/call', "Come into the running call of the guest's consult (Authorization: Guest)"),
    )
    .input(nothing)
    .output(joinGuestCallOutput)
    .mutation(({ ctx }) => joinGuestCall(ctx)),
});
