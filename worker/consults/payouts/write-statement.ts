import { formatMoney } from '../../../web/kit/text/money.ts';
import { monthName } from '../../../web/kit/text/month-name.ts';
import type { UserContext } from '../../core/context.ts';
import type { Block } from '../../core/pdf/blocks.ts';
import { type AskedPaper, momentsOf, type Paper, paperOf } from '../papers/paper.ts';
import { readStatement, shortId } from './read-statement.ts';
import { statementTexts } from './statement-texts.ts';

/**
 * A statement of the calling vet as a document, in a language (theirs unless it is asked for in another), with the times of the zone by which
 * its month was reckoned. Throws NOT_FOUND.
 */
export async function writeStatement(ctx: UserContext, { id, locale }: AskedPaper): Promise<Paper> {
  const language = locale ?? ctx.locale;
  const statement = await readStatement(ctx, id);
  const { number, month, timeZone, currency, amount, madeAt, vetName, licence, lines } = statement;
  const t = statementTexts(language);
  const { moment } = momentsOf(language, timeZone);
  const money = (minorUnits: number) => formatMoney(language, minorUnits, currency);
  const named = monthName(language, month);
  const blocks: Block[] = [
    {
      kind: 'facts',
      entries: [
        [t('vet'), licence === '' ? vetName : t('licensed', { name: vetName, licence })],
        [t('month'), named],
        [t('made'), moment(madeAt)],
        [t('count'), String(lines.length)],
        [t('total'), [{ text: money(amount), weight: 'bold' }]],
      ],
    },
    { kind: 'heading', text: t('lines') },
    {
      kind: 'table',
      head: [t('when'), t('what'), t('consult'), t('amount')],
      rows: lines.map((line) => [
        moment(line.earnedAt),
        t(`kinds.${line.kind}`, { mode: t(`modes.${line.mode}`), level: t(`levels.${line.level}`) }),
        shortId(line.consultId),
        money(line.amount),
      ]),
      shares: [5, 6, 3, 3],
    },
    { kind: 'rule' },
    { kind: 'paragraph', tone: 'soft', text: t('notice', { zone: timeZone }) },
  ];
  return paperOf(ctx, language, {
    title: t('title', { number: String(number), month: named }),
    name: `${t('file', { number: String(number), month: month.slice(0, 7) })}.pdf`,
    blocks,
  });
}
