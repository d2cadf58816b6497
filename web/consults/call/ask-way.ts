import { apiClient } from '../../kit/api/api.ts';
import type { AskWay } from './call-session.ts';

/** The way into the call for the owner and the vet of a consult. */
export const askWay: AskWay = (consultId) => apiClient.calls.join.mutate({ sessionId: consultId });
