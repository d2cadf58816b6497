import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { changeDraft, longestMenu, menuStarts, useDraft } from './draft.ts';

const startSchema = z.enum(menuStarts);
const schema = z
  .object({ menuStart: startSchema.nullable().pipe(startSchema), pasted: z.string() })
  .superRefine(({ menuStart, pasted }, context) => {
    if (menuStart !== 'paste') return;
    if (pasted.trim() === '') context.addIssue({ code: 'custom', path: ['pasted'], message: 'pastedWrong' });
    if (pasted.length > longestMenu)
      context.addIssue({ code: 'custom', path: ['pasted'], message: 'pastedLong' });
  });

type MenuStepProps = {
  /** The person is signed in: this button makes the page. */
  isLast: boolean;
  busy: boolean;
  /** Stands above the button. */
  notice: ReactNode;
  onDone: () => void;
};

/** How the first menu begins. */
export function MenuStep({ isLast, busy, notice, onDone }: MenuStepProps) {
  const t = useTranslations('begin');
  const { menuStart, pasted } = useDraft();
  const form = useEntryForm({
    entry: { menuStart, pasted },
    schema,
    onEntry: changeDraft,
    send() {
      if (!busy) onDone();
    },
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6">
        <form.Field name="menuStart">
          {(field) => (
            <ChoiceGroup
              legend={t('menu.legend')}
              layout="list"
              choices={menuStarts.map((value) => ({
                value,
                label: t(`menu.${value}`),
                detail: t(`menu.${value}Detail`),
              }))}
              {...bound(field, t('menu.wrong'))}
            />
          )}
        </form.Field>
        {menuStart === 'paste' && (
          <form.Field name="pasted">
            {(field) => (
              <TextArea
                label={t('menu.pasted')}
                hint={t('menu.pastedHint')}
                rows={8}
                {...bound(field, (message) =>
                  t(message === 'pastedLong' ? 'menu.pastedLong' : 'menu.pastedWrong'),
                )}
              />
            )}
          </form.Field>
        )}
        {notice}
        <form.Submit look="main" large busy={busy}>
          {t(isLast ? 'menu.create' : 'template.next')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
