import * as z from 'zod';
import type { ExportedKind } from '../../core/account/account-part.ts';
import { everyItem } from '../../core/account/every-item.ts';
import { earningSchema, statementSchema } from '../payouts/earning.ts';
import { getEarnings, getEarningsOutput } from '../payouts/get-earnings.ts';
import { listEarnings, listEarningsInput } from '../payouts/list-earnings.ts';

const earningsSchema = z.object({
  account: getEarningsOutput.shape.account,
  timeZone: z.string(),
  statements: z.array(z.object({ statement: statementSchema, lines: z.array(earningSchema) })),
  open: z.array(earningSchema),
});

/** What a vet earned: each statement with its lines, and the lines of none yet. Nothing of somebody who never earned anything. */
export const earningsExport: ExportedKind = {
  kind: 'earnings',
  schema: earningsSchema,
  async *take(ctx) {
    const linesOf = (statementId?: string) =>
      everyItem((wish) => listEarnings(ctx, listEarningsInput.parse({ ...wish, statementId })));
    const { account, timeZone, statements: made } = await getEarnings(ctx);
    const open = await linesOf();
    if (made.length === 0 && open.length === 0 && account.state === 'none') return;
    const statements: z.input<typeof earningsSchema>['statements'] = [];
    for (const statement of made) statements.push({ statement, lines: await linesOf(statement.id) });
    yield { name: 'earnings.json', value: { account, timeZone, statements, open } };
  },
};
