import { TicketRefused } from '../../../party/client/room-link.ts';
import { noteRefusal } from '../api/api.ts';
import { problemOf } from '../api/api-problem.ts';

const isFinal = (code: string): boolean =>
  ['NOT_FOUND', 'FORBIDDEN', 'SECOND_FACTOR_REQUIRED', 'SESSION_REVOKED', 'UNAUTHENTICATED'].includes(code);

/**
 * Gets a room ticket by a call of the API. A refusal that will stay one is thrown as TicketRefused, so that the room's client stops
 * asking; an unanswered call is thrown as it is, to be tried again.
 */
export async function getTicket(call: () => Promise<{ ticket: string }>): Promise<string> {
  try {
    return (await call()).ticket;
  } catch (error) {
    noteRefusal(error);
    const { code } = problemOf(error);
    throw isFinal(code) ? new TicketRefused(code) : error;
  }
}
