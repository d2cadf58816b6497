import { operations, router, signedIn, vet } from '../../trpc.ts';
import { setDuty, setDutyInput, setDutyOutput } from '../duty/set-duty.ts';
import { acceptConsult, acceptConsultInput, acceptConsultOutput } from './accept-consult.ts';
import { declineOffer, declineOfferInput, declineOfferOutput } from './decline-offer.ts';
import { getQueue, getQueueInput, getQueueOutput } from './get-queue.ts';
import { issueDeskTicket, issueDeskTicketInput, issueDeskTicketOutput } from './issue-desk-ticket.ts';
import { listColleagues, listColleaguesInput, listColleaguesOutput } from './list-colleagues.ts';
import { listFollowUps, listFollowUpsInput, listFollowUpsOutput } from './list-follow-ups.ts';
import { lookAtConsult, lookAtConsultInput, lookAtConsultOutput } from './look-at-consult.ts';
import { relevelConsult, relevelConsultInput, relevelConsultOutput } from './relevel-consult.ts';
import { returnConsult, returnConsultInput, returnConsultOutput } from './return-consult.ts';
import { transferConsult, transferConsultInput, transferConsultOutput } from './transfer-consult.ts';

const op = operations('desk');

export const deskRouter = router({
  queue: vet
    .meta(op('GET', '/desk/queue', 'Who waits, and the consults in hand'))
    .input(getQueueInput)
    .output(getQueueOutput)
    .query(({ ctx }) => getQueue(ctx)),
  ticket: vet
    .meta(op('POST', '/desk/ticket', 'Ticket for the lobby'))
    .input(issueDeskTicketInput)
    .output(issueDeskTicketOutput)
    .mutation(({ ctx }) => issueDeskTicket(ctx)),
  setDuty: vet
    .meta(op('POST', '/desk/duty', 'Go on or off duty'))
    .input(setDutyInput)
    .output(setDutyOutput)
    .mutation(({ ctx, input }) => setDuty(ctx, input)),
  followUps: vet
    .meta(
      op(
        'GET',
        '/desk/follow-ups',
        'Consults after whose end their owners wrote, as long as they may be answered',
      ),
    )
    .input(listFollowUpsInput)
    .output(listFollowUpsOutput)
    .query(({ ctx }) => listFollowUps(ctx)),
  // From here on the functions themselves ask for a vet, and tell others no more than that there is nothing here.
  accept: signedIn
    .meta(op('POST', '/desk/accept', 'Take a waiting consult; one vet wins'))
    .input(acceptConsultInput)
    .output(acceptConsultOutput)
    .mutation(({ ctx, input }) => acceptConsult(ctx, input)),
  decline: signedIn
    .meta(op('POST', '/desk/decline', 'Do not take what is offered'))
    .input(declineOfferInput)
    .output(declineOfferOutput)
    .mutation(({ ctx, input }) => declineOffer(ctx, input)),
  look: signedIn
    .meta(op('POST', '/desk/look', 'Open a waiting consult on purpose; audited'))
    .input(lookAtConsultInput)
    .output(lookAtConsultOutput)
    .mutation(({ ctx, input }) => lookAtConsult(ctx, input)),
  relevel: signedIn
    .meta(op('POST', '/desk/relevel', 'Set how urgent a case is'))
    .input(relevelConsultInput)
    .output(relevelConsultOutput)
    .mutation(({ ctx, input }) => relevelConsult(ctx, input)),
  giveBack: signedIn
    .meta(op('POST', '/desk/give-back', 'Give a consult back to the queue'))
    .input(returnConsultInput)
    .output(returnConsultOutput)
    .mutation(({ ctx, input }) => returnConsult(ctx, input)),
  transfer: signedIn
    .meta(op('POST', '/desk/transfer', 'Offer a consult to a colleague'))
    .input(transferConsultInput)
    .output(transferConsultOutput)
    .mutation(({ ctx, input }) => transferConsult(ctx, input)),
  colleagues: signedIn
    .meta(op('GET', '/desk/colleagues', 'Who could take over a consult now'))
    .input(listColleaguesInput)
    .output(listColleaguesOutput)
    .query(({ ctx, input }) => listColleagues(ctx, input)),
});
