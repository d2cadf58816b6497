import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { problemOf } from '../../../web/kit/api/api-problem.ts';
import { Button } from '../../../web/kit/ui/button.tsx';
import type { Caller } from '../caller.ts';
import { CallerSelect } from './caller-select.tsx';
import { CheckSection } from './check-section.tsx';
import { clientAs } from './client-as.ts';
import { StepList, Unexpected, useSteps } from './steps.tsx';

/** Resolves when the account is refused because its session was closed; throws Unexpected with what came instead. */
async function isOut(caller: Caller): Promise<void> {
  const code = await clientAs(caller)
    .me.get.query({})
    .then(
      () => 'allowed',
      (error: unknown) => problemOf(error).code,
    );
  if (code !== 'SESSION_REVOKED') throw new Unexpected(code);
}

type LogoutCheckProps = { accounts: readonly Caller[]; onEnded: (name: string) => void };

/** Whether logging out everywhere ends every session: of an account with two sessions here, the first one does it, and both are refused from then on. */
export function LogoutCheck({ accounts, onEnded }: LogoutCheckProps) {
  const t = useTranslations('diagnostics.logout');
  const { steps, isRunning, run } = useSteps();
  const [chosen, setChosen] = useState('');
  const twice = accounts.filter(
    ({ id, name }, place) =>
      accounts.some((other) => other.name === name && other.id !== id) &&
      accounts.findIndex((other) => other.name === name) === place,
  );
  const name = twice.find(({ id }) => id === chosen)?.name;
  const [first, second] = accounts.filter((account) => account.name === name);
  const check = (one: Caller, other: Caller) =>
    run(async (take) => {
      await take('bothIn', () =>
        Promise.all([one, other].map((caller) => clientAs(caller).me.get.query({}))),
      );
      await take('logoutAll', () => clientAs(one).me.security.logoutAll.mutate({}));
      await take('firstOut', () => isOut(one));
      await take('secondOut', () => isOut(other));
      onEnded(one.name);
    });
  return (
    <CheckSection title={t('title')} text={t('text')}>
      <div className="max-w-md">
        <CallerSelect
          label={t('account')}
          callers={twice}
          value={name === undefined ? '' : chosen}
          nobody={t(twice.length === 0 ? 'noneTwice' : 'choose')}
          onValue={setChosen}
        />
      </div>
      <Button
        className="self-start"
        busy={isRunning}
        disabled={first === undefined || second === undefined}
        onClick={() => first && second && void check(first, second)}
      >
        {t('start')}
      </Button>
      <StepList steps={steps} />
    </CheckSection>
  );
}
