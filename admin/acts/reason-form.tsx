import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { bound } from '../../web/kit/forms/bound.ts';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import type { ButtonLook } from '../../web/kit/ui/button-class.ts';

/** Something that the team can do here. `done`: what is said when it has. */
type Act = {
  name: string;
  label: string;
  look?: ButtonLook;
  done: string;
  run: (reason: string) => Promise<unknown>;
};

type ReasonFormProps = {
  title: string;
  /** Who reads the reason. */
  hint: string;
  /** UTF-16 units of a reason. */
  most: number;
  acts: readonly Act[];
};

/** A reason, and the acts that need one: the pressed button says which. What is typed stays until it was done. */
export function ReasonForm({ title, hint, most, acts }: ReasonFormProps) {
  const t = useTranslations('acts');
  const form = useEntryForm({
    entry: { reason: '', act: '' },
    schema: z.object({ reason: z.string().trim().min(1).max(most), act: z.string() }),
    async send({ reason, act }) {
      const chosen = acts.find(({ name }) => name === act);
      await chosen?.run(reason);
      if (chosen) toast(chosen.done);
      form.reset();
    },
  });
  const choose = (act: string) => {
    if (!form.state.isSubmitting) form.setFieldValue('act', act);
  };
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-4 border-t border-line pt-5">
        <h3 className="text-lg">{title}</h3>
        <form.Field name="reason">
          {(field) => (
            <TextArea
              label={t('reason')}
              hint={hint}
              rows={3}
              maxLength={most}
              {...bound(field, t('wrong'))}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ isSubmitting, values }) => (isSubmitting ? values.act : null)}>
          {(running) => (
            <div className="flex flex-wrap gap-3">
              {acts.map(({ name, label, look = 'quiet' }) => (
                <Button
                  key={name}
                  type="submit"
                  look={look}
                  busy={running === name}
                  onClick={() => choose(name)}
                >
                  {label}
                </Button>
              ))}
            </div>
          )}
        </form.Subscribe>
      </form.Frame>
    </form.AppForm>
  );
}
