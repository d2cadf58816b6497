import { useTranslations } from 'use-intl/react';
import { Badge } from '../table/badge.tsx';
import type { Answer } from './call-procedure.ts';

/** What a call brought: status, time, request id, and the body, indented. */
export function AnswerView({ answer }: { answer: Answer }) {
  const t = useTranslations('diagnostics.answer');
  const { status, code, ms, requestId, body } = answer;
  const isGood = status >= 200 && status < 300;
  return (
    <section aria-label={t('label')} className="flex flex-col gap-2">
      <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Badge tone={isGood ? 'running' : 'bad'}>{status === 0 ? t('none') : (code ?? status)}</Badge>
        <span className="tabular-nums">{t('ms', { ms })}</span>
        {requestId !== null && <span className="break-all text-ink-soft">{t('id', { id: requestId })}</span>}
      </p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-card bg-sunken p-3 font-mono text-[0.875rem] whitespace-pre-wrap wrap-anywhere"
      >
        {JSON.stringify(body, null, 2)}
      </pre>
    </section>
  );
}
