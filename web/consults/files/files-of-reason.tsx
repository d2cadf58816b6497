import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import { AttachmentList } from './attachment-list.tsx';

/** The files that came with the reason of a consult; nothing when there are none. */
export function FilesOfReason({ consultId }: { consultId: string }) {
  const { data } = useQuery(
    api.attachments.list.queryOptions({ subject: 'consult', subjectId: consultId }, { staleTime: 60_000 }),
  );
  const files = data?.items.filter(({ ofReason }) => ofReason) ?? [];
  return files.length === 0 ? null : <AttachmentList files={files} />;
}
