import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { draftParts, extractive, summaryParts } from '../../../contract/drafts.ts';
import { locales } from '../../../contract/people.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import type { DraftLine } from './draft.ts';
import { DraftLines } from './draft-lines.tsx';
import { RejectForm } from './reject-form.tsx';
import { SummaryLines } from './signed-summary.tsx';
import { SummaryForm } from './summary-form.tsx';
import { useDrafts } from './use-drafts.ts';

type DraftCardProps = {
  consultId: string;
  onShow: (messageId: string) => void;
  /** Takes lines of a draft into the vet's plan; absent where there is no plan to write. */
  onTake?: (lines: readonly DraftLine[], draftId: string) => Promise<void>;
};

const planParts = draftParts.filter((part) => !summaryParts.some((summary) => summary === part));

/** To the vet of an ended consult: what was drafted from its conversation, to take over, sign or reject. */
export function DraftCard({ consultId, onShow, onTake }: DraftCardProps) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  const problemText = useProblemText();
  const { drafts, summaries, request } = useDrafts(consultId);
  const [chosen, setChosen] = useState<(typeof locales)[number] | null>(null);
  const [open, setOpen] = useState<'sign' | 'reject' | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  if (drafts.data === undefined)
    return drafts.isError ? <FormError>{problemText(drafts.error)}</FormError> : null;
  const language = chosen ?? drafts.data.language;
  const draft = drafts.data.items.find((one) => one.locale === language);
  const summary = summaries.data?.items.find((one) => one.locale === language);
  const partLines = (part: DraftLine['part']) => draft?.lines.filter((line) => line.part === part) ?? [];
  const take = async (lines: readonly DraftLine[]) => {
    if (draft === undefined || onTake === undefined) return;
    await onTake(lines, draft.id);
    setTaken(new Set([...taken, ...lines.map(({ id }) => id)]));
  };
  const forPlan = draft?.lines.filter(({ part }) => planParts.includes(part)) ?? [];
  const listed = { onShow, taken };
  return (
    <section aria-labelledby="draft-title" className="mt-6 flex flex-col gap-3 border-t border-line pt-5">
      <h3 id="draft-title" className="flex items-center gap-2 text-lg">
        <FileText aria-hidden className="size-5" />
        {t('title')}
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div role="group" aria-label={t('language')} className="flex gap-2">
        {locales.map((one) => (
          <Button
            key={one}
            look={one === language ? 'primary' : 'quiet'}
            aria-pressed={one === language}
            onClick={() => {
              setChosen(one);
              setTaken(new Set());
            }}
          >
            {t(`languages.${one}`)}
          </Button>
        ))}
      </div>
      {draft === undefined && (
        <Button busy={request.isPending} onClick={() => request.mutate({ id: consultId, locale: language })}>
          {t('prepare')}
        </Button>
      )}
      {request.isError && <FormError>{problemText(request.error)}</FormError>}
      {draft?.status === 'waiting' && <p role="status">{t('waiting')}</p>}
      {draft?.status === 'aside' && <p>{t('aside')}</p>}
      {draft?.status === 'made' && (
        <>
          <p className="text-[0.9375rem] text-ink-soft">
            {draft.model === extractive ? t('extractive') : t('byModel', { model: draft.model ?? '' })}
            {' · '}
            {t('yours')}
          </p>
          {draft.dropped > 0 && (
            <p className="text-[0.9375rem] text-ink-soft">{t('dropped', { count: draft.dropped })}</p>
          )}
          {draft.lines.length === 0 && <p>{t('nothing')}</p>}
          {summary ? (
            <div>
              <p className="font-semibold">
                {t('signedOn', { when: formatDay(locale, new Date(summary.signedAt)) })}
              </p>
              <SummaryLines summary={summary} headings={[t('parts.reported'), t('parts.advised')]} />
            </div>
          ) : (
            draft.lines.length > 0 && (
              <>
                {summaryParts.map((part) => (
                  <DraftLines key={part} part={part} lines={partLines(part)} onTake={null} {...listed} />
                ))}
                <Button look="primary" onClick={() => setOpen('sign')}>
                  {t('edit')}
                </Button>
              </>
            )
          )}
          {forPlan.length > 0 && (
            <>
              <h4 className="mt-2 font-semibold">{t('plan')}</h4>
              {planParts.map((part) => (
                <DraftLines
                  key={part}
                  part={part}
                  lines={partLines(part)}
                  onTake={onTake ? (line) => void take([line]) : null}
                  {...listed}
                />
              ))}
              {onTake && (
                <Button onClick={() => void take(forPlan.filter(({ id }) => !taken.has(id)))}>
                  {t('takeAll')}
                </Button>
              )}
            </>
          )}
          {!summary && (
            <Button look="danger" onClick={() => setOpen('reject')}>
              {t('reject')}
            </Button>
          )}
          <Dialog
            open={open !== null}
            onOpenChange={(isOpen) => !isOpen && setOpen(null)}
            title={t(open === 'reject' ? 'rejectTitle' : 'editTitle')}
            text={t(open === 'reject' ? 'rejectText' : 'editText')}
          >
            {open === 'sign' && <SummaryForm draft={draft} onDone={() => setOpen(null)} />}
            {open === 'reject' && <RejectForm draftId={draft.id} onDone={() => setOpen(null)} />}
          </Dialog>
        </>
      )}
    </section>
  );
}
