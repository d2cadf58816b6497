import { partBytes } from '../../../contract/files.ts';
import { attachmentSchema } from '../../../party/protocol/attachment.ts';
import { addressAttachmentsOutput } from '../../../worker/consults/attachments/address-attachments.ts';
import { uploadSchema } from '../../../worker/core/files/begin-upload.ts';
import { type Caller, done, mutation, type Outcome, type Sending, send } from './worker.ts';

/** A file as a browser has it. */
export interface SentFile {
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Subject {
  readonly subject: 'start' | 'consult' | 'pet' | 'vet' | 'portrait';
  readonly subjectId: string;
}

/** Announces a file. */
export const announce = (
  as: Caller,
  subject: Subject,
  file: Record<string, unknown>,
  sending: Sending = {},
) => mutation('attachments.begin', { ...subject, file }, { as, ...sending });

/** What is announced of a file. */
export const announced = ({
  id = crypto.randomUUID(),
  name = 'luna.jpg',
  type = 'image/jpeg',
  bytes,
}: SentFile) => ({
  id,
  name,
  type,
  size: bytes.byteLength,
});

/** Sends one part. */
export const putPart = (
  id: string,
  number: number,
  ticket: string | null,
  body: BodyInit,
  { headers = {}, ...sending }: Sending = {},
) =>
  send(
    `/files/${id}/${number}`,
    { method: 'PUT', body },
    { ...sending, headers: { authorization: `Bearer ${ticket}`, ...headers } },
  );

/** The stretch of a file that is its part `number`. */
export const partOf = (bytes: Uint8Array<ArrayBuffer>, number: number) =>
  bytes.subarray((number - 1) * partBytes, number * partBytes);

/** Sends all parts of a file and says that they are there. */
export async function uploadFile(
  as: Caller,
  subject: Subject,
  file: SentFile,
  sending: Sending = {},
): Promise<{ id: string; outcome: Outcome }> {
  const about = announced(file);
  const { ticket, parts } = await done(uploadSchema, announce(as, subject, about, sending));
  for (let number = 1; number <= parts; number += 1) {
    const answer = await putPart(about.id, number, ticket, partOf(file.bytes, number), sending);
    if (answer.status !== 204) throw new Error(`Part ${number}: ${answer.status} ${await answer.text()}`);
  }
  const outcome = await mutation('attachments.finish', { id: about.id }, { as, ...sending });
  return { id: about.id, outcome };
}

/** Uploads a file that is taken. */
export async function uploaded(as: Caller, subject: Subject, file: SentFile, sending: Sending = {}) {
  const { outcome } = await uploadFile(as, subject, file, sending);
  return done(attachmentSchema, Promise.resolve(outcome));
}

/** The address of a file for somebody; null when they may not see it. */
export async function addressFor(as: Caller, id: string, variant = 'shown'): Promise<string | null> {
  const input = { files: [{ id, variant }] };
  const { addresses } = await done(
    addressAttachmentsOutput,
    mutation('attachments.addresses', input, { as }),
  );
  return addresses[0]?.address ?? null;
}

/** What an address gives: its answer and its bytes. */
export async function fetched(address: string, sending: Sending = {}, method = 'GET') {
  const answer = await send(address, { method }, sending);
  return { answer, bytes: new Uint8Array(await answer.clone().arrayBuffer()) };
}
