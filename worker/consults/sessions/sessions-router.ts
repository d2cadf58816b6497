import { nothing } from '../../core/verb-input.ts';
import { operations, paying, router, signedIn } from '../../trpc.ts';
import { sendPapers, sendPapersInput, sendPapersOutput } from '../papers/send-papers.ts';
import { cancelSession, cancelSessionInput, cancelSessionOutput } from './cancel-session.ts';
import { checkPayment, checkPaymentInput, checkPaymentOutput } from './check-payment.ts';
import { comeBack, comeBackInput, comeBackOutput } from './come-back.ts';
import { endSession, endSessionInput, endSessionOutput } from './end-session.ts';
import { getSession, getSessionInput, getSessionOutput } from './get-session.ts';
import {
  issueSessionTicket,
  issueSessionTicketInput,
  issueSessionTicketOutput,
} from './issue-session-ticket.ts';
import {
  issueWaitingTicket,
  issueWaitingTicketInput,
  issueWaitingTicketOutput,
} from './issue-waiting-ticket.ts';
import { leaveQueue, leaveQueueInput, leaveQueueOutput } from './leave-queue.ts';
import { listMessages, listMessagesInput, listMessagesOutput } from './list-messages.ts';
import { listSessions, listSessionsInput, listSessionsOutput } from './list-sessions.ts';
import { listUnstarted, listUnstartedOutput } from './list-unstarted.ts';
import { payForSession, payForSessionInput, payForSessionOutput } from './pay-for-session.ts';
import { rateSession, rateSessionInput, rateSessionOutput } from './rate-session.ts';
import { startSession, startSessionInput, startSessionOutput } from './start-session.ts';

const op = operations('sessions');

export const sessionsRouter = router({
  start: signedIn
    .meta(op('POST', '/sessions/start', 'Reserve a unit and start to wait for a vet'))
    .input(startSessionInput)
    .output(startSessionOutput)
    .mutation(({ ctx, input }) => startSession(ctx, input)),
  payment: paying
    .meta(op('POST', '/sessions/payment', 'Open the page to pay for one consult outside the plan'))
    .input(payForSessionInput)
    .output(payForSessionOutput)
    .mutation(({ ctx, input }) => payForSession(ctx, input)),
  paid: paying
    .meta(op('POST', '/sessions/paid', 'Ask the payment provider what became of the payment for a consult'))
    .input(checkPaymentInput)
    .output(checkPaymentOutput)
    .mutation(({ ctx, input }) => checkPayment(ctx, input)),
  // Before `/sessions/{id}`: the first path that fits is taken.
  unstarted: signedIn
    .meta(op('GET', '/sessions/unstarted', 'Consults that are paid and wait to be started'))
    .input(nothing)
    .output(listUnstartedOutput)
    .query(({ ctx }) => listUnstarted(ctx)),
  end: signedIn
    .meta(op('POST', '/sessions/end', 'End a consult; by its owner or its vet'))
    .input(endSessionInput)
    .output(endSessionOutput)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  leave: signedIn
    .meta(op('POST', '/sessions/leave', 'Wait elsewhere; the place is kept for some minutes'))
    .input(leaveQueueInput)
    .output(leaveQueueOutput)
    .mutation(({ ctx, input }) => leaveQueue(ctx, input)),
  comeBack: signedIn
    .meta(op('POST', '/sessions/come-back', 'Be back before the page'))
    .input(comeBackInput)
    .output(comeBackOutput)
    .mutation(({ ctx, input }) => comeBack(ctx, input)),
  cancel: signedIn
    .meta(op('POST', '/sessions/{id}/cancel', 'Stop waiting; the unit comes back'))
    .input(cancelSessionInput)
    .output(cancelSessionOutput)
    .mutation(({ ctx, input }) => cancelSession(ctx, input)),
  get: signedIn
    .meta(op('GET', '/sessions/{id}', 'One consult'))
    .input(getSessionInput)
    .output(getSessionOutput)
    .query(({ ctx, input }) => getSession(ctx, input)),
  list: signedIn
    .meta(op('GET', '/sessions', 'The consults of the caller, newest first'))
    .input(listSessionsInput)
    .output(listSessionsOutput)
    .query(({ ctx, input }) => listSessions(ctx, input)),
  ticket: signedIn
    .meta(op('POST', '/sessions/{id}/ticket', "Ticket for the consult's room"))
    .input(issueSessionTicketInput)
    .output(issueSessionTicketOutput)
    .mutation(({ ctx, input }) => issueSessionTicket(ctx, input)),
  waitingTicket: signedIn
    .meta(
      op('POST', '/sessions/{id}/waiting-ticket', 'Ticket for the lobby, to follow the place in the queue'),
    )
    .input(issueWaitingTicketInput)
    .output(issueWaitingTicketOutput)
    .mutation(({ ctx, input }) => issueWaitingTicket(ctx, input)),
  rate: signedIn
    .meta(op('POST', '/sessions/{id}/rating', 'Rate an ended consult; again to change it'))
    .input(rateSessionInput)
    .output(rateSessionOutput)
    .mutation(({ ctx, input }) => rateSession(ctx, input)),
  sendPapers: signedIn
    .meta(op('POST', '/sessions/{id}/papers', 'Send oneself the way to the documents of an ended consult'))
    .input(sendPapersInput)
    .output(sendPapersOutput)
    .mutation(({ ctx, input }) => sendPapers(ctx, input)),
  messages: signedIn
    .meta(op('GET', '/sessions/{id}/messages', 'Archived transcript, oldest first'))
    .input(listMessagesInput)
    .output(listMessagesOutput)
    .query(({ ctx, input }) => listMessages(ctx, input)),
});
