import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../../web/kit/text/i18n.tsx';
import { Button } from '../../../web/kit/ui/button.tsx';
import { CONSENT_VERSION } from '../../../worker/consults/sessions/consent.ts';
import type { Caller } from '../caller.ts';
import { CallerSelect } from './caller-select.tsx';
import { CheckSection } from './check-section.tsx';
import { clientAs } from './client-as.ts';
import { reachRoom } from './reach-room.ts';
import { StepList, useSteps } from './steps.tsx';

/** The account of this session; none while nobody is chosen. */
const chosenOf = (accounts: readonly Caller[], id: string) => accounts.find((one) => one.id === id);

/**
 * Whether a consult can be had: an owner asks for one, its room answers, and a vet accepts it and ends it; without a vet the owner gives it up. With
 * accounts that are there for such things: their unit is used up, and vets on duty see the case while it waits.
 */
export function ConsultCheck({ accounts }: { accounts: readonly Caller[] }) {
  const t = useTranslations('diagnostics.consult');
  const locale = useLocale();
  const { steps, isRunning, run } = useSteps();
  const [ownerId, setOwner] = useState('');
  const [vetId, setVet] = useState('');
  const owner = chosenOf(accounts, ownerId);
  const vet = chosenOf(accounts, vetId);
  const check = (asking: Caller) =>
    run(async (take) => {
      const client = clientAs(asking);
      const petId = await take('animal', async () => {
        const { pets } = await client.pets.list.query();
        const name = t('animal');
        return (
          pets.find((pet) => pet.name === name) ?? (await client.pets.create.mutate({ name, species: 'dog' }))
        ).id;
      });
      const { sessionId, ...admission } = await take('start', () =>
        client.sessions.start.mutate({
          idempotencyKey: crypto.randomUUID(),
          petId,
          mode: 'chat',
          text: t('reason'),
          consent: { version: CONSENT_VERSION, country: 'ES', accepted: true },
          locale,
        }),
      );
      const giveUp = () => take('cancel', () => client.sessions.cancel.mutate({ id: sessionId }));
      try {
        await reachRoom(take, 'consult-room', admission);
        if (vet !== undefined) {
          await take('accept', () => clientAs(vet).desk.accept.mutate({ sessionId }));
          await take('end', () => client.sessions.end.mutate({ sessionId }));
          return;
        }
      } catch {
        // What waits is given up, whatever went wrong before.
      }
      await giveUp();
    });
  return (
    <CheckSection title={t('title')} text={t('text')}>
      <div className="grid max-w-3xl gap-4 md:grid-cols-2">
        <CallerSelect
          label={t('owner')}
          callers={accounts}
          value={ownerId}
          nobody={t('choose')}
          onValue={setOwner}
        />
        <CallerSelect
          label={t('vet')}
          callers={accounts}
          value={vetId}
          nobody={t('noVet')}
          onValue={setVet}
        />
      </div>
      <Button
        className="self-start"
        busy={isRunning}
        disabled={owner === undefined}
        onClick={() => owner && void check(owner)}
      >
        {t('start')}
      </Button>
      <StepList steps={steps} />
    </CheckSection>
  );
}
