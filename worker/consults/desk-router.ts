import { operations, router, signedIn, vet } from '../trpc.ts';
import { acceptConsult, acceptConsultInput, acceptConsultOutput } from './accept-consult.ts';
import { getQueue, getQueueInput, getQueueOutput } from './get-queue.ts';
import { issueDeskTicket, issueDeskTicketInput, issueDeskTicketOutput } from './issue-desk-ticket.ts';
import { setDuty, setDutyInput, setDutyOutput } from './set-duty.ts';

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
  // The function itself asks for a vet, and tells others no more than that there is nothing here.
  accept: signedIn
    .meta(op('POST', '/desk/accept', 'Take a waiting consult; one vet wins'))
    .input(acceptConsultInput)
    .output(acceptConsultOutput)
    .mutation(({ ctx, input }) => acceptConsult(ctx, input)),
});
