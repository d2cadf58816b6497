import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FormError } from '../kit/forms/form-error.tsx';
import type { AuthProblem } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
import { ProviderMark } from './provider-mark.tsx';
import { type Provider, providerNames, useProviders } from './providers.ts';
import { goToProvider } from './social.ts';

/** The other providers that people may sign in with, where there are any. `next`: where to go on afterwards. */
export function ProviderButtons({ next }: { next: string | undefined }) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const providers = useProviders();
  const [going, setGoing] = useState<Provider | null>(null);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  if (providers.length === 0) return null;
  const go = async (provider: Provider) => {
    setProblem(null);
    setGoing(provider);
    const outcome = await goToProvider(provider, next);
    if (outcome.step !== 'refused') return;
    setGoing(null);
    setProblem(outcome.problem);
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-center gap-3 text-[0.9375rem] text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </p>
      {problem && <FormError key={problem}>{problems(problem)}</FormError>}
      {providers.map((provider) => (
        <Button key={provider} large busy={going === provider} onClick={() => void go(provider)}>
          <ProviderMark provider={provider} />
          {t('withProvider', { provider: providerNames[provider] })}
        </Button>
      ))}
    </div>
  );
}
