import * as z from 'zod';
import { promiseBounds } from '../../../contract/promises.ts';

/** Why a setting was changed; kept in the audit log, with how it was before. */
export const changeReason = z.string().trim().min(1).max(promiseBounds.reason);
