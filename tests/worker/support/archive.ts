import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { exportAccountOutput } from '../../../worker/core/account/export-account.ts';
import type { Person } from './person.ts';
import { done, mutation, send } from './worker.ts';

/** Where somebody fetches their archive. */
export const archiveAddressFor = async (as: Person): Promise<string> =>
  (await done(exportAccountOutput, mutation('me.export', {}, { as }))).address;

/** What is in the archive of somebody, by name. */
export async function archiveOf(as: Person): Promise<Record<string, Uint8Array>> {
  const answer = await send(await archiveAddressFor(as));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
}
