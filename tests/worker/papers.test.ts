import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readPdf } from '../support/read-pdf.ts';
import { active, member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { invited } from './support/guest.ts';
import { jpeg } from './support/pictures.ts';
import { uploaded } from './support/upload.ts';
import { type Caller, done, mutation, type Sending, send } from './support/worker.ts';

type Consult = Awaited<ReturnType<typeof active>>;

/** What was said in a consult, as its room archives it. */
async function said(
  { id, owner, vet }: Consult,
  messages: readonly { by: 'owner' | 'vet'; body: string; files?: unknown; replyTo?: number; at?: string }[],
) {
  for (const [at, { by, body, files, replyTo, at: sentAt }] of messages.entries())
    await asOwner(
      `insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, files, reply_to, sent_at)
       values ($1, $2, 'a', $3, $4, $5, $6, $7::jsonb, $8, $9)`,
      [
        crypto.randomUUID(),
        id,
        at + 1,
        by === 'owner' ? owner.id : vet.id,
        by,
        body,
        files === undefined ? null : JSON.stringify(files),
        replyTo ?? null,
        sentAt ?? new Date(Date.UTC(2026, 10, 3, 18, at)).toISOString(),
      ],
    );
}

const paper = (path: string, as?: Caller, sending: Sending = {}) => send(path, {}, { as, ...sending });
const transcriptOf = (id: string, asked = '') => `/api/sessions/${id}/transcript.pdf${asked}`;
const status = async (answer: Promise<Response>) => (await answer).status;

const end = ({ id, owner }: Consult) =>
  done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: owner }));

test('P4 the transcript has what was said, who said it, its photos and its answers, and is a file to keep', async () => {
  const consult = await active();
  const { owner, id } = consult;
  const subject = { subject: 'consult', subjectId: id } as const;
  const photo = await uploaded(owner, subject, {
    name: 'pata.jpg',
    bytes: jpeg({ width: 300, height: 200 }),
  });
  await said(consult, [
    { by: 'owner', body: 'Cojea 🐕‍🦺 desde ayer: ¿qué hago?' },
    { by: 'owner', body: '', files: [photo] },
    { by: 'vet', body: 'Reposo.\n\nY hielo, 10 min.', replyTo: 1 },
  ]);
  const answer = await paper(transcriptOf(id, '?zone=Europe/Madrid'), owner);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': expect.stringMatching(
      /^attachment; filename\*=UTF-8''consulta-Luna-\d{4}-\d\d-\d\d\.pdf$/,
    ),
  });
  const { title, language, text, pictures, fonts } = await readPdf(
    new Uint8Array(await answer.arrayBuffer()),
  );
  expect({ title, language, pictures }).toEqual({ title: 'Consulta de Luna', language: 'es', pictures: 1 });
  for (const line of [
    'Luna, perro',
    'Luna has not eaten since yesterday.',
    'A owner · 19:00',
    'Cojea 🐕‍🦺 desde ayer: ¿qué hago?',
    'pata.jpg',
    'A vet · 19:02',
    'En respuesta a: Cojea 🐕‍🦺 desde ayer: ¿qué hago?',
    'Y hielo, 10 min.',
    'Página 1 de 1',
  ])
    expect(text).toContain(line);
  expect([...fonts.values()]).not.toContain(false);
});

test('P4 it is in the language of whoever asks, or in the one that they ask for, with the times of their zone', async () => {
  const consult = await active();
  await said(consult, [{ by: 'vet', body: 'Hello' }]);
  const read = async (asked: string, headers = {}) =>
    (
      await readPdf(
        new Uint8Array(
          await (await paper(transcriptOf(consult.id, asked), consult.owner, { headers })).arrayBuffer(),
        ),
      )
    ).text;
  expect(await read('', { 'accept-language': 'en-GB' })).toContain('A vet · 6:00 PM');
  expect(await read('?lang=en&zone=America/Mexico_City')).toContain('A vet · 12:00 PM');
  expect(await read('?lang=es')).toContain('Página 1 de 1');
  expect(await status(paper(transcriptOf(consult.id, '?lang=fr'), consult.owner))).toBe(400);
  expect(await status(paper(transcriptOf(consult.id, '?zone=Nowhere/Land'), consult.owner))).toBe(400);
});

test('P4 P10 the papers are for the owner, and for the vet while they have the animal in hand: for nobody else', async () => {
  const consult = await active();
  const { owner, vet, id } = consult;
  const guest = await invited(owner, id);
  const asked = [owner, vet, await member(), await member('vet'), guest, undefined];
  const answers = () => Promise.all(asked.map((as) => status(paper(transcriptOf(id), as))));
  expect(await answers()).toEqual([200, 200, 404, 404, 403, 401]);
  await end(consult);
  expect(await answers()).toEqual([200, 200, 404, 404, expect.any(Number), 401]);
  await asOwner(
    "update public.chat_sessions set follow_up_until = now() - interval '1 second' where id = $1",
    [id],
  );
  expect(await answers()).toEqual([200, 404, 404, 404, expect.any(Number), 401]);
  expect(await status(paper(transcriptOf('not-an-id'), owner))).toBe(404);
});

test('P4 what came after the end stands apart', async () => {
  const consult = await active();
  await end(consult);
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  await said(consult, [
    { by: 'owner', body: 'Durante.', at: later(-10) },
    { by: 'owner', body: 'Una duda más.', at: later(10) },
  ]);
  const { text } = await readPdf(
    new Uint8Array(await (await paper(transcriptOf(consult.id), consult.owner)).arrayBuffer()),
  );
  expect(text).toMatch(/Durante\..*Después de la consulta.*Una duda más\./s);
});

test('P4 a care plan is a document for its reader, with what means "go now" first', async () => {
  const consult = await active();
  const { owner, vet, petId } = consult;
  const id = crypto.randomUUID();
  const content = {
    findings: 'Una cojera leve.',
    steps: ['Reposo tres días.', 'Hielo.'],
    medicines: [
      {
        id: crypto.randomUUID(),
        name: 'Meloxicam 1,5 mg/ml',
        substance: 'meloxicam',
        route: 'oral',
        dose: {
          perKg: 0.1,
          unit: 'mg',
          weightGrams: 12_500,
          weighedOn: '2026-11-02',
          strength: 1.5,
          form: 'ml',
          total: 1.25,
          quantity: 0.833,
          confirmed: true,
        },
        give: '0,8 ml con la comida',
        howOften: 'una vez al día',
        days: 1,
        withdrawal: '',
      },
    ],
    warningSigns: ['No apoya la pata.', 'No quiere comer.'],
    checkAgain: { on: '2026-11-08', what: 'Cómo camina.' },
  };
  const animal = {
    name: 'Luna',
    species: 'dog',
    speciesOther: null,
    weightGrams: 12_500,
    weighedOn: '2026-11-02',
    ueln: null,
    foodChain: null,
    foodChainBy: null,
    foodChainAt: null,
  };
  await asOwner(
    `insert into public.care_plans (id, session_id, pet_id, owner_id, vet_id, vet_name, locale, content, animal, origin, content_hash, signed_at)
     values ($1, $2, $3, $4, $5, 'Vera Núñez', 'es', $6::jsonb, $7::jsonb, 'vet', 'abc123', '2026-11-03T18:00:00Z')`,
    [id, consult.id, petId, owner.id, vet.id, JSON.stringify(content), JSON.stringify(animal)],
  );
  const path = `/api/care-plans/${id}/plan.pdf`;
  const { text, title, parts } = await readPdf(
    new Uint8Array(await (await paper(path, owner)).arrayBuffer()),
  );
  expect(title).toBe('Plan de cuidados de Luna');
  expect(text).toMatch(
    /Firmado por Vera Núñez.*12,5 kg.*Acude a urgencias ya si….*No apoya la pata\..*Qué pensamos.*Reposo tres días\..*Meloxicam.*0,1 mg\/kg\n1,25 mg\n0,833 ml\npor la boca.*1 día.*El 8 de noviembre de 2026: Cómo camina\./s,
  );
  expect(parts.filter((part) => part === 'TR')).toHaveLength(4);
  const seen = [vet, await member(), undefined].map((as) => status(paper(path, as)));
  expect(await Promise.all(seen)).toEqual([200, 404, 401]);
});

test('P4 without its fonts a document is refused as a whole, and a photo that is gone is a line of text', async () => {
  const consult = await active();
  const { owner, id } = consult;
  const subject = { subject: 'consult', subjectId: id } as const;
  const photo = await uploaded(owner, subject, { name: 'pata.jpg', bytes: jpeg() });
  await said(consult, [{ by: 'owner', body: 'Mira', files: [photo] }]);
  const none = {
    ASSETS: { fetch: async () => new Response('the app', { headers: { 'content-type': 'text/html' } }) },
  };
  expect(await status(paper(transcriptOf(id), owner, { env: none }))).toBe(503);
  for (const { key } of (await env.ATTACHMENTS.list({ prefix: id })).objects)
    await env.ATTACHMENTS.delete(key);
  const { text, pictures } = await readPdf(
    new Uint8Array(await (await paper(transcriptOf(id), owner)).arrayBuffer()),
  );
  expect(pictures).toBe(0);
  expect(text).toContain('pata.jpg: la foto no se puede mostrar aquí.');
});
