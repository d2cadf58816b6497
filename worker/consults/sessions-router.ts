import { nothing } from '../core/verb-input.ts';
import { paying, router, signedIn } from '../trpc.ts';
import { cancelSession, cancelSessionInput, cancelSessionOutput } from './cancel-session.ts';
import { checkPayment, checkPaymentInput, checkPaymentOutput } from './check-payment.ts';
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
import { listMessages, listMessagesInput, listMessagesOutput } from './list-messages.ts';
import { listSessions, listSessionsInput, listSessionsOutput } from './list-sessions.ts';
import { listUnstarted, listUnstartedOutput } from './list-unstarted.ts';
import { payForSession, payForSessionInput, payForSessionOutput } from './pay-for-session.ts';
import { rateSession, rateSessionInput, rateSessionOutput } from './rate-session.ts';
import { startSession, startSessionInput, startSessionOutput } from './start-session.ts';

const tags = ['sessions'];

export const sessionsRouter = router({
  start: signedIn
    .meta({
      openapi: {
        method: 'POST',
        path: '/sessions/start',
        tags,
        summary: 'Reserve a unit and start to wait for a vet',
      },
    })
    .input(startSessionInput)
    .output(startSessionOutput)
    .mutation(({ ctx, input }) => startSession(ctx, input)),
  payment: paying
    .meta({
      openapi: {
        method: 'POST',
        path: '/sessions/payment',
        tags,
        summary: 'Open the page to pay for one consult outside the plan',
      },
    })
    .input(payForSessionInput)
    .output(payForSessionOutput)
    .mutation(({ ctx, input }) => payForSession(ctx, input)),
  paid: paying
    .meta({
      openapi: {
        method: 'POST',
        path: '/sessions/paid',
        tags,
        summary: 'Ask the payment provider what became of the payment for a consult',
      },
    })
    .input(checkPaymentInput)
    .output(checkPaymentOutput)
    .mutation(({ ctx, input }) => checkPayment(ctx, input)),
  // Before `/sessions/{id}`: the first path that fits is taken.
  unstarted: signedIn
    .meta({
      openapi: {
        method: 'GET',
        path: '/sessions/unstarted',
        tags,
        summary: 'Consults that are paid and wait to be started',
      },
    })
    .input(nothing)
    .output(listUnstartedOutput)
    .query(({ ctx }) => listUnstarted(ctx)),
  end: signedIn
    .meta({
      openapi: {
        method: 'POST',
        path: '/sessions/end',
        tags,
        summary: 'End a consult; by its owner or its vet',
      },
    })
    .input(endSessionInput)
    .output(endSessionOutput)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  cancel: signedIn
    .meta({
      openapi: {
        method: 'POST',
        path: '/sessions/{id}/cancel',
        tags,
        summary: 'Stop waiting; the unit comes back',
      },
    })
    .input(cancelSessionInput)
    .output(cancelSessionOutput)
    .mutation(({ ctx, input }) => cancelSession(ctx, input)),
  get: signedIn
    .meta({ openapi: { method: 'GET', path: '/sessions/{id}', tags, summary: 'One consult' } })
    .input(getSessionInput)
    .output(getSessionOutput)
    .query(({ ctx, input }) => getSession(ctx, input)),
  list: signedIn
    .meta({
      openapi: {
        method: 'GET',
        path: '/sessions',
        tags,
        summary: 'The consults of the caller, newest first',
      },
    })
    .input(listSessionsInput)
    .output(listSessionsOutput)
    .query(({ ctx, input }) => listSessions(ctx, input)),
  ticket: signedIn
    .meta({
      openapi: {
        method: 'POST',
        path: '/sessions/{id}/ticket',
        tags,
        summary: "Ticket for the consult's room",
      },
    })
    .input(issueSessionTicketInput)
    .output(issueSessionTicketOutput)
    .mutation(({ ctx, input }) => issueSessionTicket(ctx, input)),
  waitingTicket: signedIn
    .meta({
      openapi: {
        method: 'POST',
        path: '/sessions/{id}/waiting-ticket',
        tags,
        summary: 'Ticket for the lobby, to follow the place in the queue',
      },
    })
    .input(issueWaitingTicketInput)
    .output(issueWaitingTicketOutput)
    .mutation(({ ctx, input }) => issueWaitingTicket(ctx, input)),
  rate: signedIn
    .meta({
      openapi: {
        method: 'POST',
        path: '/sessions/{id}/rating',
        tags,
        summary: 'Rate an ended consult; again to change it',
      },
    })
    .input(rateSessionInput)
    .output(rateSessionOutput)
    .mutation(({ ctx, input }) => rateSession(ctx, input)),
  messages: signedIn
    .meta({
      openapi: {
        method: 'GET',
        path: '/sessions/{id}/messages',
        tags,
        summary: 'Archived transcript, oldest first',
      },
    })
    .input(listMessagesInput)
    .output(listMessagesOutput)
    .query(({ ctx, input }) => listMessages(ctx, input)),
});
