import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { problemOf } from '../../../web/kit/api/api-problem.ts';
import { Badge } from '../../table/badge.tsx';
import { noteLine } from '../log-lines.ts';

/** What a check does, one after the other; each has its name in `diagnostics.steps`. */
export type StepName =
  | 'ticket'
  | 'open'
  | 'pong'
  | 'animal'
  | 'start'
  | 'accept'
  | 'end'
  | 'cancel'
  | 'bothIn'
  | 'logoutAll'
  | 'firstOut'
  | 'secondOut';

type Step = { name: StepName; state: 'good' | 'bad'; ms: number; said: string };

/** Thrown by a step that was answered, but not as it should be. `said`: what came back. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

/** Carries out one step of a check and notes how it went; gives on what it brings. Throws what the step throws. */
export type Take = <Brought>(name: StepName, act: () => Promise<Brought>) => Promise<Brought>;

const saidOf = (error: unknown) => (error instanceof Unexpected ? error.message : problemOf(error).code);

/** The steps of a check: `run` begins anew, and ends at the first step that goes wrong. */
export function useSteps() {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [isRunning, setRunning] = useState(false);
  const run = async (check: (take: Take) => Promise<void>) => {
    setSteps([]);
    setRunning(true);
    const note = (step: Step) => {
      setSteps((known) => [...known, step]);
      noteLine({ name: step.name, said: step.said, ms: step.ms, requestId: null });
    };
    const take: Take = async (name, act) => {
      const began = performance.now();
      const ms = () => Math.round(performance.now() - began);
      try {
        const brought = await act();
        note({ name, state: 'good', ms: ms(), said: 'ok' });
        return brought;
      } catch (error) {
        note({ name, state: 'bad', ms: ms(), said: saidOf(error) });
        throw error;
      }
    };
    try {
      await check(take);
    } catch {
      // The step that went wrong says so.
    }
    setRunning(false);
  };
  return { steps, isRunning, run };
}

/** How the steps of a check went. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('diagnostics.steps');
  return (
    <ol aria-live="polite" className="flex flex-col gap-1">
      {steps.map(({ name, state, ms, said }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-3">
          <Badge tone={state === 'good' ? 'running' : 'bad'}>{state === 'good' ? t('good') : said}</Badge>
          <span>{t(name)}</span>
          <span className="text-ink-soft tabular-nums">{t('ms', { ms })}</span>
        </li>
      ))}
    </ol>
  );
}
