import { Switch } from '@base-ui/react/switch';
import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, queryClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';

/** On or off duty: what waiting owners see as "vets on duty". Goes back by itself when the change is refused. */
export function DutySwitch({ onDuty }: { onDuty: boolean }) {
  const t = useTranslations('desk');
  const problemText = useProblemText();
  const change = useMutation(
    api.desk.setDuty.mutationOptions({
      onSuccess: ({ onDuty: now }) =>
        queryClient.setQueryData(api.desk.queue.queryKey({}), (desk) => desk && { ...desk, onDuty: now }),
      onError: (error) => toast.error(problemText(error)),
    }),
  );
  const shown = change.isPending ? change.variables.on : onDuty;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control
    <label className="flex min-h-11 items-center gap-2.5 text-base font-semibold whitespace-nowrap">
      <Switch.Root
        checked={shown}
        onCheckedChange={(on) => change.mutate({ on })}
        className="flex h-8 w-13 shrink-0 items-center cursor-pointer rounded-full border border-edge bg-sunken transition-colors data-checked:border-success data-checked:bg-success"
      >
        <Switch.Thumb className="block size-6 translate-x-0.75 rounded-full bg-edge transition-transform data-checked:translate-x-5.75 data-checked:bg-paper" />
      </Switch.Root>
      {t(shown ? 'onDuty' : 'offDuty')}
    </label>
  );
}
