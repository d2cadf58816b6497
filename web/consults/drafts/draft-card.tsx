import { useMutation } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
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
import { takeIntoPlan } from './take-into-plan.ts';
import { useDrafts } from './use-drafts.ts';

type DraftCardProps = {
  consultId: string;
  onShow: (messageId: string) => void;
};

const planParts = draftParts.filter((part) => !summaryParts.some((summary) => summary === part));

/** To the vet of an ended consult: what was drafted from its conversation, to take over, sign or reject. */
export function DraftCard({ consultId, onShow }: DraftCardProps) {
  const t = useTranslations('drafts');
  const locale = useLocale();
  const problemText = useProblemText();
  const { drafts, summaries, request } = useDrafts(consultId);
  const [chosen, setChosen] = useState<(typeof locales)[number] | null>(null);
  const [open, setOpen] = useState<'sign' | 'reject' | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  /** How many lines of the last press are not in the plan. */
  const [left, setLeft] = useState(0);
  const language = chosen ?? drafts.data?.language;
  const draft = drafts.data?.items.find((one) => one.locale === language);
  const summary = summaries.data?.items.find((one) => one.locale === language);
  const partLines = (part: DraftLine['part']) => draft?.lines.filter((line) => line.part === part) ?? [];
  const taking = useMutation({
    mutationFn: (lines: readonly DraftLine[]) => takeIntoPlan(consultId, lines, draft?.id ?? ''),
    onSuccess: (took, lines) => {
      setTaken((before) => new Set([...before, ...took.map(({ id }) => id)]));
      if (took.length > 0) toast(t('taken', { count: took.length }));
      setLeft(lines.length - took.length);
    },
  });
  if (language === undefined)
    return drafts.isError ? <FormError>{problemText(drafts.error)}</FormError> : null;
  const forPlan = draft?.lines.filter(({ part }) => planParts.includes(part)) ?? [];
  const listed = { onShow, taken };
  return (
    <section aria-labelledby="draft-title" className="flex flex-col gap-3 border-b border-line pb-5">
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
              setLeft(0);
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
                  onTake={(line) => taking.mutate([line])}
                  {...listed}
                />
              ))}
              {taking.isError && <FormError>{problemText(taking.error)}</FormError>}
              {left > 0 && <FormError>{t('notTaken', { count: left })}</FormError>}
              {forPlan.some(({ id }) => !taken.has(id)) && (
                <Button
                  busy={taking.isPending}
                  onClick={() => taking.mutate(forPlan.filter(({ id }) => !taken.has(id)))}
                >
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
