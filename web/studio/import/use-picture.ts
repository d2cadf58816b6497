import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../kit/save/answer-of.ts';
import { NotSaved } from '../../kit/save/save-answer.ts';
import { useBlobAddress } from '../photos/use-blob-address.ts';

/** A picture of an old site: its bytes, and an address to show it from; undefined until it is there. */
export function usePicture(jobId: string, number: number) {
  const query = useQuery({
    queryKey: ['import-picture', jobId, number],
    async queryFn({ signal }) {
      const answer = await answerOf(`/api/scraper/jobs/${jobId}/pictures/${String(number)}`, signal);
      if (!answer?.ok) throw new NotSaved(String(answer?.status));
      return answer.blob();
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const blob = query.data;
  return { query, blob, shown: useBlobAddress(blob) };
}
