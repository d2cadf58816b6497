import * as z from 'zod';
import { type Routines, tableRuleOf } from './files.ts';
import { atOnce, type Patience } from './patience.ts';
import { replaceTableRules, type TableRule } from './replace-table-rules.ts';
import type { SqlRunner } from './sql-runner.ts';

/**
 * Closes the tables that a migration has made, and lets the service in: its rights on a table are worth nothing before the policy that
 * shows it the rows. Locks no table that is closed already. Returns the policies and triggers that each table has.
 */
export const closeNewTables = async (
  sql: SqlRunner,
  patience: Patience,
  { newTables, everyTable }: Routines,
): Promise<TableRule[]> => {
  await atOnce(sql, 'new tables', patience, newTables);
  const rows = z.array(z.object({ statement: z.string() })).parse((await sql.query(everyTable)).rows);
  const everywhere = rows.map(({ statement }) => tableRuleOf(statement));
  // Triggers call functions, which may not be there yet.
  const needNoFunction = everywhere.filter(({ kind }) => kind === 'policy');
  await replaceTableRules(sql, patience, needNoFunction, false);
  return everywhere;
};
