import { env } from 'cloudflare:test';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { mostOpenShares } from '../../contract/record.ts';
import { getRecordOutput } from '../../worker/consults/record/get-record.ts';
import { listChangesOutput } from '../../worker/consults/record/list-changes.ts';
import { listSharesOutput } from '../../worker/consults/record/list-shares.ts';
import { recordFileForm, recordFileSchema } from '../../worker/consults/record/record-file.ts';
import { shareRecordOutput } from '../../worker/consults/record/share-record.ts';
import { active, member, ownerWithPet } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { invited } from './support/guest.ts';
import type { Person } from './support/person.ts';
import { weighed, weighedPet } from './support/record-things.ts';
import { done, mutation, query, refusal, send } from './support/worker.ts';

const record = (as: Person, id: string) => done(getRecordOutput, query('record.get', { id }, { as }));
const shared = (as: Person, id: string, input = {}) =>
  done(shareRecordOutput, mutation('record.share', { id, ...input }, { as }));
const openings = async (as: Person, id: string) => {
  const { shares } = await done(listSharesOutput, query('record.shares', { id }, { as }));
  return shares.map((share) => share.openings.length);
};

/** A browser without an account at the address of a link: keeps its cookie, follows nothing. */
function visitor(token: string) {
  let cookie = '';
  const at = async (method: 'GET' | 'POST', path = '') => {
    const answer = await send(`/r/${token}${path}`, {
      method,
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': 'es', ...(cookie && { cookie }) },
    });
    cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie;
    return answer;
  };
  return { look: () => at('GET'), open: () => at('POST'), save: () => at('GET', '/record.pdf') };
}

test('P9 an entry is added once, changed with its history, and refused where somebody else was first', async () => {
  const { owner, petId, id } = await weighedPet();
  await done(z.unknown(), mutation('record.add', { petId, id, entry: weighed }, { as: owner }));
  const change = (grams: number, revision: number) =>
    mutation('record.change', { petId, id, revision, entry: { ...weighed, grams } }, { as: owner });
  await done(z.unknown(), change(25_000, 1));
  expect(await refusal(change(26_000, 1))).toBe('409 CONFLICT');
  expect((await record(owner, petId)).weights).toMatchObject([{ id, grams: 25_000, revision: 2 }]);
  const { changes } = await done(listChangesOutput, query('record.changes', { petId, id }, { as: owner }));
  expect(changes).toMatchObject([{ side: 'owner', was: { grams: 24_000, day: weighed.day } }]);
});

test('P9 a vet reads and adds while they have the animal in hand, and may not change what its owner wrote', async () => {
  const { owner, vet, petId } = await active();
  const id = crypto.randomUUID();
  await done(z.unknown(), mutation('record.add', { petId, id, entry: weighed }, { as: owner }));
  const byVet = mutation(
    'record.change',
    { petId, id, revision: 1, entry: { ...weighed, grams: 1 } },
    { as: vet },
  );
  expect(await refusal(byVet)).toBe('403 FORBIDDEN');
  const own = { petId, id: crypto.randomUUID(), entry: { ...weighed, grams: 26_000 } };
  await done(z.unknown(), mutation('record.add', own, { as: vet }));
  expect(await record(vet, petId)).toMatchObject({
    side: 'vet',
    weights: [{ side: 'owner' }, { side: 'vet' }],
  });
});

test('P9 what cannot be is refused by its field, and changes nothing', async () => {
  const { owner, petId } = await ownerWithPet();
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const wrong = {
    'entry.grams': { ...weighed, grams: 0 },
    'entry.day': { ...weighed, day: tomorrow },
    'entry.due': { kind: 'vaccination', vaccine: 'rabies', day: '2026-11-02', due: '2026-11-01' },
    'entry.product': { kind: 'vaccination', vaccine: 'other', day: '2026-11-02' },
    'entry.name': { kind: 'medication', name: ' ', day: '2026-11-02' },
    'entry.until': { kind: 'medication', name: 'Meloxicam', day: '2026-11-02', until: '2026-11-01' },
  };
  for (const [path, entry] of Object.entries(wrong)) {
    const answer = await mutation('record.add', { petId, id: crypto.randomUUID(), entry }, { as: owner });
    expect(answer).toMatchObject({ code: 'BAD_INPUT', body: expect.stringContaining(`"path":"${path}"`) });
  }
  expect(await record(owner, petId)).toMatchObject({ weights: [], vaccinations: [], medications: [] });
});

test('P6 a shared record: a look uses nothing up, an opening counts, its half hour does not, and the last one is the last', async () => {
  const { owner, petId } = await weighedPet();
  const { token } = await shared(owner, petId, { openings: 2, label: 'Clínica' });
  const clinic = visitor(token);
  const door = await clinic.look();
  expect(door.status).toBe(200);
  expect(door.headers.get('referrer-policy')).toBe('no-referrer');
  expect(door.headers.get('x-robots-tag')).toBe('noindex');
  const html = await door.text();
  expect(html).not.toContain('24');
  expect(html).not.toContain('<script');
  expect(await openings(owner, petId)).toEqual([0]);

  expect((await clinic.open()).status).toBe(303);
  expect(await (await clinic.look()).text()).toContain('24 kg');
  expect(await (await clinic.look()).text()).toContain('24 kg');
  expect((await clinic.save()).headers.get('content-type')).toBe('application/pdf');
  expect(await openings(owner, petId)).toEqual([1]);

  expect((await visitor(token).open()).status).toBe(303);
  expect((await visitor(token).open()).status).toBe(404);
  expect(await openings(owner, petId)).toEqual([2]);
});

test('P6 H2 a link that is revoked, expired or wrong opens nothing: one page; whoever has the record open is out, too', async () => {
  const { owner, petId } = await weighedPet();
  const { token, id } = await shared(owner, petId);
  const clinic = visitor(token);
  await clinic.open();
  await done(z.unknown(), mutation('record.revokeShare', { id }, { as: owner }));
  const gone = await clinic.look();
  expect(gone.status).toBe(404);
  const said = await gone.text();
  const expired = await shared(owner, petId);
  await asOwner(
    "update public.pet_record_shares set expires_at = now() - interval '1 second' where id = $1",
    [expired.id],
  );
  for (const other of [expired.token, 'x'.repeat(32), token]) {
    const answer = await visitor(other).open();
    expect([answer.status, await answer.text()]).toEqual([404, said]);
  }
  expect((await visitor(token).save()).status).toBe(404);
});

test('P6 a made-up moment of opening reads nothing', async () => {
  const { owner, petId } = await weighedPet();
  const { token } = await shared(owner, petId);
  for (const openedAt of [new Date().toISOString(), 'now', '']) {
    const answer = await send(`/r/${token}`, {
      headers: { accept: 'text/html', cookie: `record-opened=${encodeURIComponent(openedAt)}` },
    });
    expect(await answer.text()).not.toContain('24 kg');
  }
});

test('P6 the clinic reads who wrote what of vets, not the name of the owner, and not why consults were asked for', async () => {
  const { owner, vet, petId } = await active();
  const add = (as: Person, grams: number) =>
    done(
      z.unknown(),
      mutation('record.add', { petId, id: crypto.randomUUID(), entry: { ...weighed, grams } }, { as }),
    );
  await add(owner, 24_000);
  await add(vet, 25_000);
  await asOwner("update public.user_profiles set display_name = 'Ana Secreta' where user_id = $1", [
    owner.id,
  ]);
  await asOwner("update public.user_profiles set display_name = 'Vera Vet' where user_id = $1", [vet.id]);
  const clinic = visitor((await shared(owner, petId)).token);
  await clinic.open();
  const html = await (await clinic.look()).text();
  expect(html).toContain('Vera Vet');
  expect(html).not.toContain('Ana Secreta');
  expect(html).not.toContain('Cojea');
});

test('P6 no more links of an animal are open at once than there may be', async () => {
  const { owner, petId } = await weighedPet();
  for (let count = 0; count < mostOpenShares; count += 1) await shared(owner, petId);
  expect(await refusal(mutation('record.share', { id: petId }, { as: owner }))).toBe('409 WRONG_STATE');
});

test('P5 an export has everything of the animal by the form that lies beside it, and nothing of guests', async () => {
  const { owner, petId, id: consultId } = await active();
  await done(
    z.unknown(),
    mutation('record.add', { petId, id: crypto.randomUUID(), entry: weighed }, { as: owner }),
  );
  await asOwner(
    `insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at) values
      (gen_random_uuid(), $1::uuid, 'e', 1, $2::uuid, 'owner', 'Hola, cojea', now()),
      (gen_random_uuid(), $1::uuid, 'e', 2, gen_random_uuid(), 'guest', 'SECRETO de otra persona', now())`,
    [consultId, owner.id],
  );
  await env.ATTACHMENTS.put(`${consultId}/one`, 'bytes of a photo');
  await asOwner(
    `insert into public.files (bucket, subject, subject_id, uploader_id, name, type, kind, size, key, state, stored_at, attached_at) values
      ('attachments', 'consult', $1::uuid, $2::uuid, 'pata ñ.jpg', 'image/jpeg', 'photo', 16, $1::uuid || '/one', 'stored', now(), now()),
      ('attachments', 'consult', $1::uuid, gen_random_uuid(), 'de-otra.jpg', 'image/jpeg', 'photo', 16, $1::uuid || '/two', 'stored', now(), now())`,
    [consultId, owner.id],
  );
  const answer = await send(`/api/pets/${petId}/record.zip`, {}, { as: owner });
  expect(answer.status).toBe(200);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const names = Object.keys(files);
  expect(names.slice(0, 3)).toEqual(['record.pdf', 'record.json', 'record.schema.json']);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const file = recordFileSchema.parse(JSON.parse(text('record.json')));
  expect(JSON.parse(text('record.schema.json'))).toEqual(JSON.parse(JSON.stringify(recordFileForm())));
  expect(file).toMatchObject({
    pet: { id: petId },
    weights: [{ grams: 24_000 }],
    consults: [
      {
        id: consultId,
        messages: [
          { from: 'owner', text: 'Hola, cojea' },
          { from: 'guest', text: null, files: [] },
        ],
      },
    ],
    files: [{ name: 'pata ñ.jpg', consultId }],
  });
  expect(text('record.json')).not.toContain('SECRETO');
  expect(file.files.map(({ path }) => path)).toEqual(names.slice(3));
  expect(text(file.files[0]?.path ?? '')).toBe('bytes of a photo');
  expect(text('record.pdf').startsWith('%PDF-')).toBe(true);
});

test('P5 nobody else takes an animal’s record along: a stranger, its vet, a guest, whoever is not signed in', async () => {
  const { vet, petId, id, owner } = await active();
  const guest = await invited(owner, id);
  const statuses = await Promise.all([
    send(`/api/pets/${petId}/record.zip`, {}, { as: await member() }),
    send(`/api/pets/${petId}/record.zip`, {}, { as: vet }),
    send(`/api/pets/${petId}/record.zip`, {}, { as: guest }),
    send(`/api/pets/${petId}/record.zip`),
    send('/api/pets/not-an-id/record.zip', {}, { as: owner }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 403, 401, 404]);
});
