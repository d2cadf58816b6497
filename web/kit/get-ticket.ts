import { TicketRefused } from '../../party/client/room-link.ts';
import { endRefusedSession } from './api.ts';
import { problemOf } from './api-problem.ts';

/**
 * Gets a room ticket by a call of the API. A refusal that will stay one is thrown as TicketRefused, so that the room's client stops
 * asking; an unanswered call is thrown as it is, to be tried again.
 */
export async function getTicket(call: () => Promise<{ ticket: string }>): Promise<string> {
  try {
    return (await call()).ticket;
  } catch (error) {
    endRefusedSession(error);
    const { code } = problemOf(error);
    const final = code === 'NOT_FOUND' || code === 'FORBIDDEN' || code === 'SESSION_REVOKED';
    throw final || code === 'UNAUTHENTICATED' ? new TicketRefused(code) : error;
  }
}
