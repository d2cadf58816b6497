import * as z from 'zod';
import { applicationBounds } from '../../../contract/vets.ts';

/** Why the team does it: its person reads it, and the audit log keeps it. */
export const actReason = z.string().trim().min(1).max(applicationBounds.reason);
