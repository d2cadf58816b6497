import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { useMailedCode } from '../auth/use-mailed-code.ts';
import { bound } from '../kit/forms/bound.ts';
import { CodeField } from '../kit/forms/code-field.tsx';
import { FormError } from '../kit/forms/form-error.tsx';
import { Refused, useEntryForm } from '../kit/forms/use-entry-form.ts';
import { Button } from '../kit/ui/button.tsx';
import { beginEmailChange, confirmAddress } from './email-change.ts';

type Address = 'old' | 'new';

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
  const [accepted, setAccepted] = useState<Address | null>(null);
  const open = order.filter((which) => which !== accepted);
  const schema = z.object({ old: z.string(), new: z.string() }).superRefine((codes, ctx) => {
    if (open.some((which) => codes[which] !== '')) return;
    for (const which of open) ctx.addIssue({ code: 'custom', path: [which] });
  });
  const form = useEntryForm({
    entry: { old: '', new: '' },
    schema,
    async send(codes) {
      again.forget();
      const wrong: Address[] = [];
      for (const which of open.filter((each) => codes[each] !== '')) {
        const outcome = await confirmAddress(addresses[which], codes[which]);
        if (outcome.step === 'done') return onDone();
        if (outcome.step !== 'refused') setAccepted(which);
        else if (outcome.problem === 'otp_expired') wrong.push(which);
        else throw new Refused(problems(outcome.problem));
      }
      // One was right: what is missing is the other.
      const missing = wrong.length > 0 ? wrong : open.filter((which) => codes[which] === '');
      throw new Refused(undefined, Object.fromEntries(missing.map((which) => [which, 'otp_expired'])));
    },
  });
  const again = useMailedCode(async () => {
    const outcome = await beginEmailChange(addresses.new);
    if (outcome.step === 'refused') return outcome;
    setAccepted(null);
    form.reset();
    return outcome;
  });
  return (
    <form.AppForm>
      <form.Frame>
        <p role="status">{t(again.sent > 0 ? 'sentAgain' : 'sent')}</p>
        {again.problem && <FormError>{problems(again.problem)}</FormError>}
        {order.map((which) =>
          which === accepted ? (
            <p key={which} role="status" className="flex items-center gap-2 font-medium text-success">
              <Check aria-hidden className="size-5 shrink-0" />
              <span className="min-w-0 wrap-anywhere">{t('accepted', { email: addresses[which] })}</span>
            </p>
          ) : (
            <form.Field key={which} name={which}>
              {(field) => (
                <CodeField
                  label={t(`code.${which}`)}
                  hint={addresses[which]}
                  className="wrap-anywhere"
                  {...bound(field, problems('otp_expired'))}
                />
              )}
            </form.Field>
          ),
        )}
        <form.Submit look="main" large>
          {t('confirm')}
        </form.Submit>
        <p className="text-[0.9375rem] text-ink-soft">{t('noCode')}</p>
        <div className="flex flex-col items-start">
          <Button look="bare" className="-ml-4" onClick={again.send}>
            {t('sendAgain')}
          </Button>
          <Button look="bare" className="-ml-4" onClick={onOtherAddress}>
            {t('otherAddress')}
          </Button>
        </div>
      </form.Frame>
    </form.AppForm>
  );
}
