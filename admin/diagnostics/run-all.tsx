import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { malformedInput, type Verdict, verdictOf, verdicts } from '../../contract/diagnostics.ts';
import { useNow } from '../../web/kit/live/use-now.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import { type Answer, callProcedure } from './call-procedure.ts';
import type { Caller } from './caller.ts';
import type { Procedure } from './procedure.ts';

type Outcome = { procedure: Procedure; verdict: Verdict; answer: Answer };

/** `until`: the limit of calls is used up until then, in milliseconds since 1970; null while none is waited for. */
type Run = { outcomes: readonly Outcome[]; isRunning: boolean; until: number | null };

const tones: Record<Verdict, BadgeTone> = { answered: 'running', refused: 'quiet', failed: 'bad' };

function Waiting({ until }: { until: number }) {
  const t = useTranslations('diagnostics.all');
  const now = useNow(1000);
  return <span>{t('waits', { seconds: Math.max(0, Math.ceil((until - now) / 1000)) })}</span>;
}

/**
 * Tries every procedure in turn as `caller`, with a sample of its input: what reads is called, what changes something is asked about a thing that does
 * not exist, or sent what it has to refuse. Waits where the limit of calls is used up. Says which failed and why.
 */
export function RunAll({ procedures, caller }: { procedures: readonly Procedure[]; caller: Caller }) {
  const t = useTranslations('diagnostics.all');
  const [run, setRun] = useState<Run>({ outcomes: [], isRunning: false, until: null });
  const stop = useRef<AbortController | null>(null);
  const pause = (seconds: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  const start = async () => {
    const control = new AbortController();
    stop.current = control;
    const outcomes: Outcome[] = [];
    const show = (until: number | null) => setRun({ outcomes: [...outcomes], isRunning: true, until });
    show(null);
    for (const procedure of procedures) {
      const input = procedure.probe === 'malformed' ? malformedInput : procedure.sample;
      for (;;) {
        if (control.signal.aborted) break;
        const answer = await callProcedure(procedure, 'trpc', input, await caller.token());
        if (answer.code === 'RATE_LIMITED') {
          const seconds = answer.retryAfter ?? 60;
          show(Date.now() + seconds * 1000);
          await pause(seconds, control.signal);
          continue;
        }
        outcomes.push({ procedure, verdict: verdictOf(procedure.probe, answer), answer });
        show(null);
        break;
      }
      if (control.signal.aborted) break;
    }
    setRun({ outcomes, isRunning: false, until: null });
  };
  const { outcomes, isRunning, until } = run;
  const failed = outcomes.filter(({ verdict }) => verdict === 'failed');
  const count = (wanted: Verdict) => outcomes.filter(({ verdict }) => verdict === wanted).length;
  return (
    <section aria-labelledby="diagnostics-all" className="flex flex-col gap-3">
      <h2 id="diagnostics-all" className="text-xl">
        {t('title')}
      </h2>
      <p className="max-w-prose text-ink-soft">{t('text')}</p>
      <div className="flex flex-wrap items-center gap-4">
        <Button
          look="primary"
          className="self-start"
          onClick={() => (isRunning ? stop.current?.abort() : void start())}
        >
          {t(isRunning ? 'stop' : 'start', { count: procedures.length })}
        </Button>
        <p role="status" className="flex flex-wrap items-center gap-2">
          {(isRunning || outcomes.length > 0) && (
            <>
              <span>{t('done', { done: outcomes.length, count: procedures.length })}</span>
              {verdicts.map((verdict) => (
                <Badge key={verdict} tone={count(verdict) > 0 ? tones[verdict] : 'quiet'}>
                  {t(`verdict.${verdict}`, { count: count(verdict) })}
                </Badge>
              ))}
            </>
          )}
          {until !== null && <Waiting until={until} />}
        </p>
      </div>
      {!isRunning && outcomes.length === procedures.length && failed.length === 0 && outcomes.length > 0 && (
        <p className="font-medium text-success">{t('good')}</p>
      )}
      {failed.length > 0 && (
        <ul aria-label={t('failed')} className="flex flex-col divide-y divide-line">
          {failed.map(({ procedure, answer }) => (
            <li key={procedure.name} className="flex flex-col gap-1 py-3">
              <p className="font-semibold break-all">{procedure.name}</p>
              <p className="text-ink-soft break-words">
                {t('why', {
                  status: answer.status,
                  code: answer.code ?? t('noCode'),
                  probe: t(`probe.${procedure.probe}`),
                })}{' '}
                {answer.requestId}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
