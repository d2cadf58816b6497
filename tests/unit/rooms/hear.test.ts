import { expect, test } from 'vitest';
import type { Attachment } from '../../../contract/files.ts';
import { mostFiles } from '../../../contract/files.ts';
import { wireLimits } from '../../../party/protocol/wire.ts';
import { hear } from '../../../party/rooms/consult/hear.ts';
import { samplePhoto } from '../../support/sample-photo.ts';

const id = (n = 1) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const photos = (count: number) => Array.from({ length: count }, (_, n) => samplePhoto(id(n)));

const send = (content: object) => ({ type: 'send', clientMsgId: id(), body: '', ...content });
const signal = (said: object) => ({ type: 'call-signal', legId: id(1), to: id(2), signal: said });
const offer = (length: number) => signal({ description: { type: 'offer', sdp: 'v'.repeat(length) } });
const way = (candidate: object) => signal({ candidate: { candidate: '', ...candidate } });

/** What becomes of a frame: `taken`, or the code of its refusal. */
function become(frame: object): string {
  const heard = hear(JSON.stringify(frame), () => ({ ok: true }));
  return 'frame' in heard ? 'taken' : heard.refusal.code;
}

test.each([
  [
    'the body of a message',
    send({ body: 'a'.repeat(wireLimits.bodyLength) }),
    send({ body: 'a'.repeat(wireLimits.bodyLength + 1) }),
  ],
  ['the files of a message', send({ files: photos(mostFiles) }), send({ files: photos(mostFiles + 1) })],
  ['a list of files', send({ files: photos(1) }), send({ body: 'Hi', files: [] })],
  ['the message that is answered', send({ body: 'Hi', replyTo: 1 }), send({ body: 'Hi', replyTo: 0 })],
  ['the message that is taken back', { type: 'delete', seq: 1 }, { type: 'delete', seq: 0 }],
  [
    'an epoch',
    { type: 'hello', epoch: 'e'.repeat(64), lastSeq: 0 },
    { type: 'hello', epoch: 'e'.repeat(65), lastSeq: 0 },
  ],
  ['a description', offer(48 * 1024), offer(48 * 1024 + 1)],
  ['a candidate', way({ candidate: 'c'.repeat(2_000) }), way({ candidate: 'c'.repeat(2_001) })],
  ['the name of a line', way({ sdpMid: 'm'.repeat(100) }), way({ sdpMid: 'm'.repeat(101) })],
  [
    'the fragment of a candidate',
    way({ usernameFragment: 'u'.repeat(300) }),
    way({ usernameFragment: 'u'.repeat(301) }),
  ],
  ['the number of a line', way({ sdpMLineIndex: 0 }), way({ sdpMLineIndex: -1 })],
])('K12 %s has its bounds', (_, good, bad) => {
  expect([become(good), become(bad)]).toEqual(['taken', 'BAD_INPUT']);
});

test('K12 what a file is said to be has its bounds', () => {
  const bad: Partial<Record<keyof Attachment, unknown>>[] = [
    { type: 'text/html' },
    { type: 'toString' },
    { kind: 'script' },
    { name: '' },
    { size: 0 },
    { width: 0 },
    { height: 0.5 },
    { id: '../../x' },
  ];
  expect(bad.map((part) => become(send({ files: [{ ...samplePhoto(id(1)), ...part }] })))).toEqual(
    bad.map(() => 'BAD_INPUT'),
  );
});

test('K15 no client says that a plan of care was signed', () => {
  expect(become(send({ carePlan: id(9) }))).toBe('BAD_INPUT');
  const heard = hear(
    JSON.stringify(send({ body: 'Look', carePlan: id(9), deletes: 1, senderRole: 'vet' })),
    () => ({ ok: true }),
  );
  expect(heard).toEqual({ frame: { type: 'send', clientMsgId: id(), body: 'Look' } });
});

test('K12 what is no frame costs nothing of what may be said, and a frame that is too long is not read', () => {
  const takes: unknown[] = [];
  const take = (frame: unknown) => {
    takes.push(frame);
    return { ok: true } as const;
  };
  const longest = JSON.stringify('a'.repeat(wireLimits.frameLength - 2));
  expect(hear(longest, take)).toMatchObject({ refusal: { code: 'BAD_INPUT' } });
  expect(hear(`${longest} `, take)).toMatchObject({ refusal: { code: 'TOO_LARGE' } });
  expect(hear(new ArrayBuffer(8), take)).toMatchObject({ refusal: { code: 'BAD_INPUT' } });
  expect(takes).toEqual([]);
});
