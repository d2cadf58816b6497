import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { Attachment } from '../../contract/files.ts';
import type { AppRouter } from '../../worker/router.ts';
import { mintToken } from '../support/auth.ts';
import type { Stack } from '../support/stack.ts';

/** How many parts are on their way at a time, as in the product's own client. */
const atOnce = 3;

async function expectStatus(answer: Response, status: number): Promise<void> {
  if (answer.status !== status) throw new Error(`${answer.status} ${await answer.text()}`);
}

/** Sends `bytes` in one request, as it is. */
export const putWhole = async (url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  expectStatus(await fetch(url, { method: 'PUT', body: bytes }), 204);

interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Answers a function that brings one file into a consult through the Worker at `url`, as `ana@demo.test`, in parts. */
export async function uploaderTo(
  { auth, demoUsers }: Stack,
  url: string,
  consultId: string,
): Promise<(upload: Upload) => Promise<Attachment>> {
  const userId = demoUsers.get('ana@demo.test') ?? '';
  const token = await mintToken({ issuer: `${auth.url}/auth/v1`, userId, email: 'ana@demo.test' });
  const client = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${url}/trpc`, headers: { authorization: `Bearer ${token}` } })],
  });
  return async ({ name, type, bytes }) => {
    const file = { id: crypto.randomUUID(), name, type, size: bytes.byteLength };
    const { ticket, parts, partBytes } = await client.attachments.begin.mutate({
      subject: 'consult',
      subjectId: consultId,
      file,
    });
    const numbers = Array.from({ length: parts }, (_, index) => index + 1);
    const sender = async () => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
        const answer = await fetch(`${url}/files/${file.id}/${number}`, {
          method: 'PUT',
          body: bytes.subarray((number - 1) * partBytes, number * partBytes),
          headers: { authorization: `Bearer ${ticket}` },
        });
        await expectStatus(answer, 204);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, sender));
    return client.attachments.finish.mutate({ id: file.id });
  };
}
