import { useQuery } from '@tanstack/react-query';
import { AttachmentList } from './attachment-list.tsx';
import { useFilesAccess } from './files-access.ts';

/** The files that came with the reason of a consult; nothing when there are none. */
export function FilesOfReason({ consultId }: { consultId: string }) {
  const { client, userId, isGuest } = useFilesAccess();
  const { data } = useQuery({
    queryKey: ['files-of-reason', userId, consultId],
    queryFn: () => client.attachments.list.query({ subject: 'consult', subjectId: consultId }),
    staleTime: 60_000,
    meta: { isGuest },
  });
  const files = data?.items.filter(({ ofReason }) => ofReason) ?? [];
  return files.length === 0 ? null : <AttachmentList files={files} />;
}
