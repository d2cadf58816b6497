import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, json } from './columns.ts';
import { uuids } from './uuids.ts';

/** What of these messages there is to read in a language, for a side of the consult. See db/functions/consults/translations.sql. */
export const translations = (
  tx: Tx,
  {
    consultId,
    locale,
    ids,
    most,
  }: { consultId: string; locale: string; ids: readonly string[]; most: number },
) =>
  tx
    .select(columns({ found: json }))
    .from(sql`public.fn_translations(${consultId}::uuid, ${locale}, ${uuids(ids)}, ${most}::int) as found`);

/** A message in another language: null where it is in that one already, or was refused. */
export type TranslatedRow = Readonly<{ id: string; body: string | null; refused: boolean }>;

/** Keeps translations. For the service. */
export const keepTranslations = (
  tx: Tx,
  consultId: string,
  { locale, model, rows }: { locale: string; model: string; rows: readonly TranslatedRow[] },
) =>
  tx.execute(
    sql`select public.fn_keep_translations(${consultId}::uuid, ${locale}, ${model}, ${JSON.stringify(rows)}::jsonb)`,
  );
