import type * as z from 'zod';
import { applyImportOutput } from '../../../worker/sites/import/jobs/apply-import.ts';
import { importJobSchema, importJobWithDraftSchema } from '../../../worker/sites/import/jobs/job.ts';
import type { Restaurant } from './restaurant.ts';
import { done, mutation, query, type Sending } from './worker.ts';

const create = ({ owner, businessId }: Restaurant, what: Record<string, unknown>, sending: Sending = {}) =>
  done(
    importJobSchema,
    mutation(
      'scraper.jobs.create',
      { businessId, key: crypto.randomUUID(), what },
      { ...sending, as: owner },
    ),
  );

/** Asks for an old site to be read. The queue has read it when the answer is there. */
export const importOf = (place: Restaurant, address: string, sending?: Sending) =>
  create(place, { address }, sending);

export const importOfText = (place: Restaurant, text: string) => create(place, { text });

/** An import with its draft. */
export const importNow = ({ owner }: Restaurant, id: string) =>
  done(importJobWithDraftSchema, query('scraper.jobs.get', { id }, { as: owner }));

/** Takes something of an import. */
export const applied = (
  { owner }: Restaurant,
  input: Record<string, unknown>,
): Promise<z.output<typeof applyImportOutput>> =>
  done(applyImportOutput, mutation('scraper.jobs.applyDraft', input, { as: owner }));
