import type { UserContext } from '../../../core/context.ts';
import { AppError } from '../../../core/errors.ts';
import { inspectPhoto } from '../../../core/files/inspect/inspect-photo.ts';
import { sniff } from '../../../core/files/inspect/sniff.ts';
import { fetchOutside, type OutsideBounds, outsideOf } from '../../../core/outside/fetch-outside.ts';
import { OutsideRefused } from '../../../core/outside/outside-refused.ts';
import { getImport } from './get-import.ts';

const bounds: OutsideBounds = {
  maxBytes: 10 * 1024 * 1024,
  timeoutMs: 15_000,
  maxRedirects: 4,
  accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif;q=0.5',
};

/** What a browser can open, and make a photo of. */
const openable = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
type Openable = (typeof openable)[number];

/** A picture as it is handed to the browser. */
interface FetchedPicture {
  readonly type: Openable;
  readonly bytes: Uint8Array;
}

/**
 * Fetches one picture of an old site by the one guarded way, without what it says of where it was taken; the browser makes of it what is kept. `number`: of the picture in the draft, from 0. Nothing is
 * fetched before somebody said that the pictures are theirs. Throws NOT_FOUND, WRONG_STATE (nobody did), UNSUPPORTED_MEDIA, FILE_DAMAGED, TOO_LARGE, UNAVAILABLE.
 */
export async function fetchPicture(ctx: UserContext, id: string, number: number): Promise<FetchedPicture> {
  const { draft, picturesClaimedAt } = await getImport(ctx, { id });
  if (picturesClaimedAt === null) throw new AppError('WRONG_STATE', { params: { subject: 'pictures' } });
  const picture = draft?.pictures[number];
  if (picture === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'picture' } });
  const { status, body } = await fetchOutside(outsideOf(ctx), picture.address, bounds).catch(
    (error: unknown) => {
      if (!(error instanceof OutsideRefused)) throw error;
      if (error.because === 'too-large')
        throw new AppError('TOO_LARGE', { params: { maxBytes: bounds.maxBytes } });
      throw new AppError(
        error.because === 'away' || error.because === 'timeout' ? 'UNAVAILABLE' : 'NOT_FOUND',
        {
          params: { subject: 'picture' },
          cause: error,
        },
      );
    },
  );
  if (status !== 200) throw new AppError('NOT_FOUND', { params: { subject: 'picture' } });
  const sniffed = sniff(body);
  const type = openable.find((one) => one === sniffed);
  if (type === undefined) throw new AppError('UNSUPPORTED_MEDIA');
  return { type, bytes: inspectPhoto(body, type).bytes };
}
