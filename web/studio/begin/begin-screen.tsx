import { Navigate, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { AuthForm } from '../../auth/auth-form.tsx';
import { restaurantsName } from '../../brand/restaurants-name.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { AppNameContext } from '../../kit/text/app-name-context.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { ScreenWait } from '../../kit/ui/screen-wait.tsx';
import { StepFrame } from '../../kit/ui/step-frame.tsx';
import { StudioVisitorHeader } from '../shell/studio-visitor-header.tsx';
import { firstOpenStep } from './begin-progress.ts';
import { type BeginStep, beginSteps } from './begin-search.ts';
import { BeyondPlan } from './beyond-plan.tsx';
import { changeDraft, useDraft } from './draft.ts';
import { MenuStep } from './menu-step.tsx';
import { NameStep } from './name-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { TemplateStep } from './template-step.tsx';
import { useCreate } from './use-create.ts';

/** From a template to a first page: look, name, place, menu, account. One address, a step each in history; who has no account makes one last. */
export function BeginScreen() {
  return (
    <AppNameContext value={restaurantsName}>
      <StudioVisitorHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        <Steps />
      </MainContent>
    </AppNameContext>
  );
}

function Steps() {
  const t = useTranslations('begin');
  const navigate = useNavigate();
  const router = useRouter();
  const { step = 'template', template } = useSearch({ from: '/data/studio/begin' });
  const draft = useDraft();
  const { status } = useSession();
  const { create, reset, isCreating, error } = useCreate();
  useEffect(() => {
    if (template) changeDraft({ template });
  }, [template]);

  const goTo = (next: BeginStep) => navigate({ to: '/studio/begin', search: { step: next } });
  if (isCreating) return <ScreenWait title={t('menu.creating')} />;
  if (error && (step === 'menu' || step === 'account'))
    return (
      <>
        <PageHeading>{t('refused.title')}</PageHeading>
        <ErrorState error={error} safe={t('refused.safe')} onRetry={create} />
        <Button onClick={reset}>{t('refused.edit')}</Button>
      </>
    );

  const isSignedIn = status === 'in';
  const isAllowed = beginSteps.indexOf(step) <= Math.max(1, beginSteps.indexOf(firstOpenStep(draft)));
  if (!isAllowed) return <Navigate to="/studio/begin" search={{ step: firstOpenStep(draft) }} replace />;
  // Who is signed in already has no account step: the menu is the last one.
  if (step === 'account' && isSignedIn)
    return <Navigate to="/studio/begin" search={{ step: 'menu' }} replace />;

  const steps = beginSteps.filter((one) => one !== 'account' || !isSignedIn);
  const bodies: Readonly<Record<BeginStep, () => ReactNode>> = {
    template: () => <TemplateStep onDone={() => void goTo('name')} />,
    name: () => <NameStep onDone={() => goTo('place')} />,
    place: () => <PlaceStep onDone={() => goTo('menu')} />,
    menu: () => (
      <MenuStep
        isLast={isSignedIn}
        busy={status === 'unknown'}
        notice={<BeyondPlan />}
        onDone={() => (isSignedIn ? create() : void goTo('account'))}
      />
    ),
    account: () => (
      <>
        <p className="mb-6 text-ink-soft">{t('account.text')}</p>
        <AuthForm
          entry={{ email: draft.email, name: draft.ownerName }}
          onEntry={({ email, name }) =>
            changeDraft({
              ...(email !== undefined && { email }),
              ...(name !== undefined && { ownerName: name }),
            })
          }
          first="signUp"
          submitLabel={t('account.create')}
          onDone={create}
        />
      </>
    ),
  };
  return (
    <StepFrame
      key={step}
      title={t(`${step}.title`)}
      step={steps.indexOf(step) + 1}
      steps={steps.length}
      onBack={step === 'template' ? undefined : () => router.history.back()}
    >
      {bodies[step]()}
    </StepFrame>
  );
}
