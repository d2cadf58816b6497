import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { useConsultAccess } from '../consult-access.ts';
import { AttachmentList } from '../files/attachment-list.tsx';

/** The files of a consult: asked for when somebody wants to see them. */
export function FilesOfConsult({ consultId, when }: { consultId: string; when: string }) {
  const t = useTranslations('record.files');
  const [isOpen, setOpen] = useState(false);
  const { client, userId } = useConsultAccess();
  const { data } = useQuery({
    queryKey: ['files-of-consult', userId, consultId],
    queryFn: () => client.attachments.list.query({ subject: 'consult', subjectId: consultId }),
    enabled: isOpen,
    staleTime: 60_000,
  });
  if (!isOpen)
    return (
      <Button look="bare" aria-label={`${t('show')}: ${when}`} onClick={() => setOpen(true)}>
        {t('show')}
      </Button>
    );
  return data ? <AttachmentList files={data.items} /> : <Skeleton className="h-24" />;
}
