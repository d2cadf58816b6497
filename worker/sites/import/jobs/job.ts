import type { InferSelectModel } from 'drizzle-orm';
import * as z from 'zod';
import { importFailures, importSources, importStatuses } from '../../../../contract/sites.ts';
import type { importJobs } from '../../../../db/schema/index.ts';
import { siteDraftSchema } from '../../extract/draft.ts';

type Row = InferSelectModel<typeof importJobs>;

/** An import as the members of its business see it in a list. */
export const importJobSchema = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  source: z.enum(importSources),
  /** Null for anything but an address. */
  address: z.string().nullable(),
  status: z.enum(importStatuses),
  failure: z.enum(importFailures).nullable(),
  pagesRead: z.number().int(),
  pagesFound: z.number().int(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  appliedAt: z.iso.datetime().nullable(),
  /** When somebody said that the pictures of the site are theirs; null: nobody did. */
  picturesClaimedAt: z.iso.datetime().nullable(),
});
export type ImportJob = z.output<typeof importJobSchema>;

/** An import with what was found; null while it is not there. */
export const importJobWithDraftSchema = importJobSchema.extend({ draft: siteDraftSchema.nullable() });
export type ImportJobWithDraft = z.output<typeof importJobWithDraftSchema>;

/** An import by its row. */
export const importJobOf = (row: Omit<Row, 'draft' | 'brought'>): ImportJob =>
  importJobSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    appliedAt: row.appliedAt?.toISOString() ?? null,
    picturesClaimedAt: row.picturesClaimedAt?.toISOString() ?? null,
  });

export const importJobWithDraftOf = (row: Omit<Row, 'brought'>): ImportJobWithDraft => ({
  ...importJobOf(row),
  draft: siteDraftSchema.nullable().parse(row.draft),
});
