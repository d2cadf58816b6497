import { describe, expect, test } from 'vitest';
import { active } from '../support/consult.ts';
import { asLetters, heic, jpeg, movie, pdf, plain, png, webp, whereTaken } from '../support/pictures.ts';
import { addressFor, fetched, uploaded, uploadFile } from '../support/upload.ts';

const inConsult = async () => {
  const { owner, vet, id } = await active();
  return { owner, vet, subject: { subject: 'consult', subjectId: id } as const };
};

test('F1 A16 a photo goes up, is kept under its own type, and comes down by a signed address', async () => {
  const { owner, vet, subject } = await inConsult();
  const file = await uploaded(owner, subject, { name: 'herida ñ.png', type: 'image/png', bytes: jpeg() });
  expect(file).toMatchObject({
    kind: 'photo',
    type: 'image/jpeg',
    name: 'herida ñ.png',
    width: 30,
    height: 40,
  });
  const { answer, bytes } = await fetched((await addressFor(vet, file.id)) ?? '');
  expect(answer.status).toBe(200);
  expect(bytes.byteLength).toBe(file.size);
});

describe('F5 what says where it was taken is not kept; the orientation is', () => {
  const pictures = { jpeg: jpeg(), png: png(), webp: webp(), heic: heic() };
  test.each(Object.entries(pictures))('%s', async (type, bytes) => {
    expect(asLetters(bytes)).toContain(whereTaken);
    const { owner, subject } = await inConsult();
    const file = await uploaded(owner, subject, { type: `image/${type}`, bytes });
    // 40 x 30, to be turned by a quarter.
    expect(file).toMatchObject({ type: `image/${type}`, width: 30, height: 40 });
    const kept = await fetched((await addressFor(owner, file.id)) ?? '');
    expect(asLetters(kept.bytes)).not.toContain(whereTaken);
    // What is kept is whole: it would be taken again, as large as it is.
    const again = await uploaded(owner, subject, { type: `image/${type}`, bytes: kept.bytes });
    expect(again).toMatchObject({ width: 30, height: 40, size: kept.bytes.byteLength });
  });

  test('a film, whose pictures stay where they are', async () => {
    const bytes = movie();
    expect(asLetters(bytes).split(whereTaken)).toHaveLength(4);
    const { owner, subject } = await inConsult();
    const file = await uploaded(owner, subject, { name: 'paso.mov', type: 'video/quicktime', bytes });
    expect(file).toMatchObject({ kind: 'clip', type: 'video/quicktime', width: 36, height: 64 });
    const kept = await fetched((await addressFor(owner, file.id)) ?? '');
    expect(asLetters(kept.bytes)).not.toContain(whereTaken);
    expect(kept.bytes.byteLength).toBe(bytes.byteLength);
    const pictures = kept.bytes.subarray(20, 528);
    expect(pictures).toEqual(bytes.subarray(20, 528));
  });
});

describe('F1 F8 what is refused, and nothing of it is kept', () => {
  const half = jpeg({ bytes: 3_000 }).subarray(0, 1_500);
  const refused: Readonly<Record<string, [Uint8Array<ArrayBuffer>, string]>> = {
    'HTML by the name of a photo': [
      plain(`<html><script>alert(1)</script>${' '.repeat(99)}</html>`),
      'UNSUPPORTED_MEDIA',
    ],
    'SVG with a script': [
      plain(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`),
      'UNSUPPORTED_MEDIA',
    ],
    'a photo that ends early': [half, 'FILE_DAMAGED'],
    'a film that ends early': [movie().subarray(0, 300), 'FILE_DAMAGED'],
    'a PDF that ends early': [pdf().subarray(0, 30), 'FILE_DAMAGED'],
    'a picture of 50,000 x 50,000': [png({ width: 50_000, height: 50_000 }), 'TOO_LARGE'],
    'a picture of 65,000 x 65,000': [jpeg({ width: 65_000, height: 65_000 }), 'TOO_LARGE'],
    'a few bytes': [plain('x'), 'UNSUPPORTED_MEDIA'],
  };
  test.each(Object.entries(refused))('%s', async (_, [bytes, code]) => {
    const { owner, subject } = await inConsult();
    const { id, outcome } = await uploadFile(owner, subject, { bytes });
    expect(outcome).toMatchObject({ ok: false, code });
    expect(await addressFor(owner, id)).toBeNull();
  });

  test('another file behind the end of a picture is cut off', async () => {
    const { owner, subject } = await inConsult();
    const file = await uploaded(owner, subject, { bytes: jpeg() });
    const kept = await fetched((await addressFor(owner, file.id)) ?? '');
    expect(asLetters(kept.bytes)).not.toContain('<script>');
  });
});

test('F7 a file can do nothing where it is opened, and nobody else can embed it', async () => {
  const { owner, subject } = await inConsult();
  const photo = await uploaded(owner, subject, { name: 'a "b"\r\nc.jpg', bytes: jpeg() });
  const shown = await fetched((await addressFor(owner, photo.id)) ?? '');
  const headers = Object.fromEntries(shown.answer.headers);
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-disposition': "inline; filename*=UTF-8''a%20%22b%22%0D%0Ac.jpg",
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*; sandbox$/);
  const paper = await uploaded(owner, subject, {
    name: 'analítica.pdf',
    type: 'application/pdf',
    bytes: pdf(),
  });
  const saved = await fetched((await addressFor(owner, paper.id)) ?? '');
  expect(saved.answer.headers.get('content-disposition')).toMatch(/^attachment; /);
});
