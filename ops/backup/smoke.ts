import * as z from 'zod';
import type { SqlRunner } from '../../db/migrate/sql-runner.ts';

const ownerSchema = z.array(z.object({ id: z.string(), consults: z.coerce.number() }));
const seenSchema = z.tuple([z.object({ seen: z.coerce.number() })]);

async function seen(sql: SqlRunner, claims: string): Promise<number> {
  await sql.exec('begin');
  try {
    await sql.query("select set_config('request.jwt.claims', $1, true)", [claims]);
    await sql.exec('set local role authenticated');
    const { rows } = await sql.query('select count(*) as seen from public.chat_sessions');
    return seenSchema.parse(rows)[0].seen;
  } finally {
    await sql.exec('rollback');
  }
}

/**
 * Whether a database that was restored works as the product uses it: the owner with the most consults sees theirs and no others, whoever is nobody sees
 * none, and the figures of its health can be read. Returns what was found; throws what is wrong.
 */
export async function smoke(sql: SqlRunner): Promise<string[]> {
  const { rows } = await sql.query(
    `select owner_id as id, count(*) as consults from public.chat_sessions c
     where not exists (select from public.vets v where v.user_id = c.owner_id) group by 1 order by 2 desc, 1 limit 1`,
  );
  const [owner] = ownerSchema.parse(rows);
  const said: string[] = [];
  if (owner !== undefined) {
    const own = await seen(sql, JSON.stringify({ sub: owner.id, role: 'authenticated' }));
    if (own !== owner.consults) throw new Error(`An owner of ${owner.consults} consults sees ${own}`);
    said.push(`an owner sees their ${own} consults`);
  }
  const strangers = await seen(sql, '{}');
  if (strangers !== 0) throw new Error(`Nobody sees ${strangers} consults`);
  said.push('nobody sees none');
  const { rows: figures } = await sql.query('select * from public.fn_health_figures()');
  said.push(`${figures.length} figures of health`);
  return said;
}
