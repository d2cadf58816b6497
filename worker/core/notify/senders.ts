import type { RequestContext } from '../context.ts';
import { appSender } from './app-sender.ts';
import type { Sender } from './sender.ts';

/** The ways to people that are configured. */
export const sendersOf = (ctx: RequestContext): Sender[] => [appSender(ctx)];
