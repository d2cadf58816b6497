import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { configurations, previewLinks } from '../../schema/index.ts';
import { columns, json, whole } from '../columns.ts';
import { rowsOf } from '../rows-of.ts';

const configurationColumns = getTableColumns(configurations);
const previewColumns = getTableColumns(previewLinks);

/** Adds a configuration: `fields` are {name, templateCode, settings, content}. Refuses: NOT_FOUND, FORBIDDEN, CONFLICT, TOO_LARGE, WRONG_STATE (a hidden template), BAD_INPUT. */
export const addConfiguration = (
  tx: Tx,
  id: string,
  businessId: string,
  fields: Readonly<Record<string, unknown>>,
) =>
  tx
    .select(configurationColumns)
    .from(
      rowsOf(
        configurations,
        sql`public.fn_add_configuration(${id}::uuid, ${businessId}::uuid, ${JSON.stringify(fields)}::jsonb)`,
      ),
    );

/** Puts a configuration away. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE (sites show it). */
export const archiveConfiguration = (tx: Tx, id: string) =>
  tx.select(columns({ done: json })).from(sql`public.fn_archive_configuration(${id}::uuid) as done`);

/** What is being edited, as pages would show it: {businessId, revision, snapshot, live}. Refuses: NOT_FOUND. */
export const draft = (tx: Tx, id: string) =>
  tx.select(columns({ draft: json })).from(sql`public.fn_draft(${id}::uuid) as draft`);

/** Makes a link to what is being edited. Refuses: NOT_FOUND, FORBIDDEN. */
export const addPreview = (tx: Tx, configurationId: string, tokenHash: string) =>
  tx
    .select(previewColumns)
    .from(rowsOf(previewLinks, sql`public.fn_add_preview(${configurationId}::uuid, ${tokenHash})`));

/** Ends the links to what is being edited, and says how many. Refuses: NOT_FOUND, FORBIDDEN. */
export const revokePreviews = (tx: Tx, configurationId: string) =>
  tx
    .select(columns({ links: whole }))
    .from(sql`public.fn_revoke_previews(${configurationId}::uuid) as links`);

/** For the service: what a preview link shows, {snapshot, live}; null for one that is good no more. */
export const previewOf = (tx: Tx, tokenHash: string) =>
  tx.select(columns({ preview: json })).from(sql`public.fn_preview(${tokenHash}) as preview`);
