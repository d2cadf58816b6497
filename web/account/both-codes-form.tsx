import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import type { AuthProblem } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
import { beginEmailChange, confirmAddress } from './email-change.ts';

type Address = 'old' | 'new';
type Entry = { code: string; state: 'open' | 'accepted' | 'wrong' };

const empty: Entry = { code: '', state: 'open' };
const order: readonly Address[] = ['old', 'new'];

type BothCodesFormProps = {
  addresses: Record<Address, string>;
  /** The new address counts. */
  onDone: () => void;
  onOtherAddress: () => void;
};

/** Takes the codes that were mailed to both addresses, in any order, together or one after the other. */
export function BothCodesForm({ addresses, onDone, onOtherAddress }: BothCodesFormProps) {
  const t = useTranslations('emailChange');
  const problems = useTranslations('kit.auth');
  const form = useRef<HTMLFormElement>(null);
  const [entries, setEntries] = useState<Record<Address, Entry>>({ old: empty, new: empty });
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [sentAgain, setSentAgain] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (which: Address, change: Partial<Entry>) =>
    setEntries((before) => ({ ...before, [which]: { ...before[which], ...change } }));

  const submit = async () => {
    setProblem(null);
    setBusy(true);
    let isWrong = false;
    for (const which of order) {
      const { code, state } = entries[which];
      if (state === 'accepted') continue;
      const outcome = code === '' ? null : await confirmAddress(addresses[which], code);
      if (outcome?.step === 'done') return onDone();
      if (outcome?.step === 'code') {
        set(which, { state: 'accepted' });
      } else if (outcome?.step === 'refused' && outcome.problem !== 'otp_expired') {
        setProblem(outcome.problem);
      } else {
        isWrong = true;
        set(which, { state: 'wrong' });
      }
    }
    setBusy(false);
    if (isWrong) focusFirstInvalid(form.current);
  };
  const sendAgain = async () => {
    setProblem(null);
    setBusy(true);
    const outcome = await beginEmailChange(addresses.new);
    setBusy(false);
    if (outcome.step === 'refused') return setProblem(outcome.problem);
    setSentAgain(true);
    setEntries({ old: empty, new: empty });
  };

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <p role="status">{t(sentAgain ? 'sentAgain' : 'sent')}</p>
      {problem && <FormError key={problem}>{problems(problem)}</FormError>}
      {order.map((which) =>
        entries[which].state === 'accepted' ? (
          <p key={which} role="status" className="flex items-center gap-2 font-medium text-success">
            <Check aria-hidden className="size-5 shrink-0" />
            <span className="min-w-0 wrap-anywhere">{t('accepted', { email: addresses[which] })}</span>
          </p>
        ) : (
          <TextField
            key={which}
            label={t(`code.${which}`)}
            hint={addresses[which]}
            value={entries[which].code}
            onValue={(text) => set(which, { code: text.replaceAll(/\D/g, '') })}
            error={entries[which].state === 'wrong' ? problems('otp_expired') : undefined}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            className="wrap-anywhere"
          />
        ),
      )}
      <Button type="submit" look="main" large busy={busy}>
        {t('confirm')}
      </Button>
      <p className="text-[0.9375rem] text-ink-soft">{t('noCode')}</p>
      <div className="flex flex-col items-start">
        <Button look="bare" className="-ml-4" onClick={() => void sendAgain()}>
          {t('sendAgain')}
        </Button>
        <Button look="bare" className="-ml-4" onClick={onOtherAddress}>
          {t('otherAddress')}
        </Button>
      </div>
    </form>
  );
}
