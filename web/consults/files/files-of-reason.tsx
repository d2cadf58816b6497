import { useQuery } from '@tanstack/react-query';
import { useConsultAccess } from '../consult-access.ts';
import { AttachmentList } from './attachment-list.tsx';

/** The files that came with the reason of a consult; nothing when there are none. */
export function FilesOfReason({ consultId }: { consultId: string }) {
  const { client, userId, isGuest } = useConsultAccess();
  const { data } = useQuery({
    queryKey: ['files-of-reason', userId, consultId],
    queryFn: () => client.attachments.list.query({ subject: 'consult', subjectId: consultId }),
    staleTime: 60_000,
    meta: { isGuest },
  });
  const files = data?.items.filter(({ ofReason }) => ofReason) ?? [];
  return files.length === 0 ? null : <AttachmentList files={files} />;
}
