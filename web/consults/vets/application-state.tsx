import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import type { Application } from './application.ts';
import { useApplication } from './use-application.ts';

type ApplicationStateProps = {
  application: Application;
  isOpen: boolean;
  /** Another one is begun, with what this one says. */
  onBegin: () => void;
};

/** Where an application stands, what the team said to it, and what can be done now. */
export function ApplicationState({ application, isOpen, onBegin }: ApplicationStateProps) {
  const t = useTranslations('vets.apply.state');
  const problemText = useProblemText();
  const locale = useLocale();
  const { save, withdraw } = useApplication();
  const [asking, setAsking] = useState(false);
  const { state, reason, sentAt, decidedAt, content, version } = application;
  const at = state === 'sent' ? sentAt : decidedAt;
  const failure = save.error ?? withdraw.error;
  return (
    <section aria-labelledby="state" className="rounded-card border border-line bg-surface p-5">
      <h2 id="state" className="text-lg">
        {t(`${state}.title`)}
      </h2>
      <p className="mt-1">{t(`${state}.text`)}</p>
      {at !== null && state !== 'draft' && (
        <p className="mt-1 text-[0.9375rem] text-ink-soft">{formatMoment(locale, new Date(at))}</p>
      )}
      {reason !== '' && (state === 'asked' || state === 'refused') && (
        <blockquote className="mt-3 border-l-4 border-primary pl-3 wrap-anywhere whitespace-pre-wrap">
          {reason}
        </blockquote>
      )}
      {failure && <FormError>{problemText(failure)}</FormError>}
      <div className="mt-4 flex flex-wrap gap-3 empty:hidden">
        {state === 'sent' && (
          <Button busy={save.isPending} onClick={() => save.mutate({ content, version })}>
            {t('change')}
          </Button>
        )}
        {isOpen && (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('withdraw')}
          </Button>
        )}
        {!isOpen && (
          <Button look="primary" onClick={onBegin}>
            {t(state === 'approved' ? 'renew' : 'again')}
          </Button>
        )}
        {state === 'approved' && <TextLink to="/vet">{t('toDesk')}</TextLink>}
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('confirm.title')}
        text={t('confirm.text')}
        confirm={t('confirm.submit')}
        keep={t('confirm.cancel')}
        danger
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate({}, { onSettled: () => setAsking(false) })}
      />
    </section>
  );
}
