import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { Section } from '../section.tsx';
import { readDevice, switchOff, switchOn } from './device-push.ts';

const deviceKey = ['device-push'];

/** Has this browser show notifications, or not. Permission is asked for on a press only. */
export function DeviceSwitch({ pushKey }: { pushKey: string }) {
  const t = useTranslations('notifications.device');
  const queries = useQueryClient();
  const state = useQuery({ queryKey: deviceKey, queryFn: readDevice });
  const change = useMutation({
    mutationFn: (wanted: boolean) => (wanted ? switchOn(pushKey) : switchOff()),
    onSuccess: (now) => queries.setQueryData(deviceKey, now),
    onError: () => toast.error(t('failed')),
  });
  if (!state.data) return null;
  return (
    <Section heading={t('heading')} text={t('text')}>
      {state.data === 'unsupported' && <p>{t('unsupported')}</p>}
      {state.data === 'denied' && <p role="status">{t('denied')}</p>}
      {state.data === 'off' && (
        <Button look="primary" busy={change.isPending} onClick={() => change.mutate(true)}>
          {t('on')}
        </Button>
      )}
      {state.data === 'on' && (
        <>
          <p role="status" className="mb-3 font-medium">
            {t('isOn')}
          </p>
          <Button busy={change.isPending} onClick={() => change.mutate(false)}>
            {t('off')}
          </Button>
        </>
      )}
    </Section>
  );
}
