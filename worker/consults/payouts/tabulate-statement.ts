import { csv } from '../../../web/kit/save/csv.ts';
import { majorUnits } from '../../../web/kit/text/money.ts';
import type { UserContext } from '../../core/context.ts';
import type { Locale } from '../../core/locale.ts';
import { readStatement } from './read-statement.ts';
import { statementTexts } from './statement-texts.ts';

/**
 * A statement of the calling vet as comma-separated values: a row for each line, moments in UTC, amounts as spreadsheets of every
 * language read them (`8.94`). Throws NOT_FOUND.
 */
export async function tabulateStatement(
  ctx: UserContext,
  { id, locale }: { id: string; locale: Locale | null },
): Promise<{ name: string; text: string }> {
  const { number, month, currency, lines } = await readStatement(ctx, id);
  const t = statementTexts(locale ?? ctx.locale);
  return {
    name: `${t('file', { number: String(number), month: month.slice(0, 7) })}.csv`,
    text: csv(
      [t('when'), t('what'), t('consult'), t('amount'), t('currency')],
      lines.map((line) => [
        line.earnedAt.toISOString(),
        t(`kinds.${line.kind}`, { mode: t(`modes.${line.mode}`), level: t(`levels.${line.level}`) }),
        line.consultId,
        majorUnits(line.amount, currency),
        currency,
      ]),
    ),
  };
}
