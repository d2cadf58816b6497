import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';

/** What was paid for videos of chats that are not, or never became, videos. */
export const usePaidVideos = () =>
  useQuery(api.calls.paidVideos.queryOptions({}, { meta: { followsAccount: true } }));

/** What was paid last for the video of this consult; undefined when nothing was, or before it is known. */
export const usePaidVideo = (consultId: string) =>
  usePaidVideos().data?.find(({ sessionId }) => sessionId === consultId);
