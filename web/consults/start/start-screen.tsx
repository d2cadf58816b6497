import { Navigate, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { AuthForm } from '../../auth/auth-form.tsx';
import { usePlansAhead } from '../../billing/use-plans.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { Button } from '../../kit/ui/button.tsx';
import { LanguageSwitch } from '../../kit/ui/language-switch.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { ScreenWait } from '../../kit/ui/screen-wait.tsx';
import { SiteHeader } from '../../shell/site-header.tsx';
import { useVideoOff } from '../call/use-video-off.ts';
import { type PetField, petFieldOfPath } from '../pets/pet-entry.ts';
import { ConsentStep } from './consent-step.tsx';
import { changeDraft, useDraft } from './draft.ts';
import { PaidStart } from './paid-start.tsx';
import { PetStep } from './pet-step.tsx';
import { ReasonStep } from './reason-step.tsx';
import { SignsStep } from './signs/signs-step.tsx';
import { beginTrail } from './signs/trail.ts';
import { firstOpenStep, petNameOf } from './start-progress.ts';
import { StartRefusal } from './start-refusal.tsx';
import { type StartStep, startSteps } from './start-search.ts';
import { StepFrame } from './step-frame.tsx';
import { useStart } from './use-start.ts';

/** From "Start consult" to the waiting room: signs, animal, reason, consent and price, account. One address, a step each in history. */
export function Start() {
  const { payment } = useSearch({ from: '/data/start' });
  return (
    <>
      <SiteHeader>
        <LanguageSwitch />
      </SiteHeader>
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        {payment === undefined ? <StartSteps /> : <Return paymentId={payment} />}
      </MainContent>
    </>
  );
}

/** Back from paying for one consult; whose session ran out meanwhile signs in again first. */
function Return({ paymentId }: { paymentId: string }) {
  const t = useTranslations('start.paid');
  const { status } = useSession();
  if (status === 'unknown') return <ScreenWait title={t('checking')} />;
  if (status === 'out')
    return <Navigate to="/sign-in" search={{ next: `/start?payment=${paymentId}` }} replace />;
  return <PaidStart key={paymentId} paymentId={paymentId} />;
}

function StartSteps() {
  const t = useTranslations('start');
  const navigate = useNavigate();
  const router = useRouter();
  const { step = 'signs', question } = useSearch({ from: '/data/start' });
  const draft = useDraft();
  const { status, user } = useSession();
  // The price is known before its step is reached: nothing moves under the finger that says yes.
  usePlansAhead('call-a-vet');
  useVideoOff();
  const [refusedPet, setRefusedPet] = useState<readonly PetField[]>([]);

  const goTo = (next: StartStep, at?: number) =>
    navigate({ to: '/start', search: { step: next, ...(at !== undefined && { question: at }) } });
  const start = useStart(({ code, fields }) => {
    const wrong = fields.flatMap(({ path }) => petFieldOfPath(path.replace(/^newPet\./, '')) ?? []);
    if (wrong.length > 0) {
      setRefusedPet(wrong);
      void goTo('pet');
    }
    if (code === 'NOT_FOUND') void goTo('signs');
  });

  const petName = petNameOf(draft, user?.id);
  if (start.isStarting) return <ScreenWait title={t('starting')} />;
  if (start.refused && (step === 'consent' || step === 'account'))
    return (
      <StartRefusal {...start.refused} onRetry={() => start.send()}>
        <Button className="self-start" onClick={start.reset}>
          {t('refused.edit')}
        </Button>
      </StartRefusal>
    );

  const open = firstOpenStep(draft, user?.id, new Date());
  const isSignedIn = status === 'in';
  const hasChosen = draft.pet !== null && draft.pet.ownerId === user?.id;
  const allowed = startSteps.indexOf(step) <= startSteps.indexOf(open);
  if (!allowed && status !== 'unknown') return <Navigate to="/start" search={{ step: open }} replace />;
  if (step === 'pet' && hasChosen) return <Navigate to="/start" search={{ step: 'reason' }} replace />;
  // Who is signed in already has no account step: the consent is the last one.
  if (step === 'account' && isSignedIn) return <Navigate to="/start" search={{ step: 'consent' }} replace />;

  const back = () => router.history.back();
  const steps = startSteps.filter(
    (one) => (one !== 'pet' || !hasChosen) && (one !== 'account' || !isSignedIn),
  );
  const frame = { step: steps.indexOf(step) + 1, steps: steps.length };
  switch (step) {
    case 'signs':
      return (
        <SignsStep
          question={question}
          petName={petName}
          frame={frame}
          onQuestion={(at) => goTo('signs', at)}
          onBack={back}
          onDone={() => goTo(hasChosen ? 'reason' : 'pet')}
        />
      );
    case 'pet':
      return (
        <StepFrame key={step} title={t('pet.title')} {...frame} onBack={back}>
          <PetStep
            key={refusedPet.join()}
            refused={refusedPet}
            onDone={(species) => {
              if (species === null || species === draft.triage?.steps[0]?.species) return goTo('reason');
              // The questions were about another kind of animal.
              changeDraft({ triage: beginTrail(species) });
              return goTo('signs', 1);
            }}
          />
        </StepFrame>
      );
    case 'reason':
      return (
        <StepFrame key={step} title={t('reason.title', { pet: petName })} {...frame} onBack={back}>
          <ReasonStep onDone={() => goTo('consent')} onRaised={(at) => goTo('signs', at)} />
        </StepFrame>
      );
    case 'consent':
      return (
        <StepFrame key={step} title={t('consent.title')} {...frame} onBack={back}>
          <ConsentStep
            petName={petName}
            isLast={isSignedIn}
            busy={status === 'unknown'}
            onDone={() => (isSignedIn ? start.send() : goTo('account'))}
          />
        </StepFrame>
      );
    case 'account':
      return (
        <StepFrame key={step} title={t('account.title')} {...frame} onBack={back}>
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
            submitLabel={t('startConsult')}
            onDone={() => start.send()}
          />
        </StepFrame>
      );
  }
}
