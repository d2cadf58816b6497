import { expect, test } from 'vitest';
import { getVetPhotoOutput } from '../../../worker/backoffice/vets/get-vet-photo.ts';
import { listVetsOutput } from '../../../worker/backoffice/vets/list-vets.ts';
import { vetActOutput } from '../../../worker/backoffice/vets/vet-act.ts';
import { getSessionOutput } from '../../../worker/consults/sessions/get-session.ts';
import { getVetOfConsultOutput } from '../../../worker/consults/vets/get-vet-of-consult.ts';
import { setVetPhotoOutput } from '../../../worker/consults/vets/set-vet-photo.ts';
import { archiveOf } from '../support/archive.ts';
import { active, member } from '../support/consult.ts';
import { invited } from '../support/guest.ts';
import { jpeg, whereTaken } from '../support/pictures.ts';
import { addressFor, fetched, uploaded } from '../support/upload.ts';
import { done, mutation, query } from '../support/worker.ts';

test('V7 F5 H3 a vet shows a photo, without the place where it was taken, to whom they answer and to the team, and takes it away', async () => {
  const { owner, vet, id } = await active();
  const guest = await invited(owner, id);
  const portrait = { subject: 'portrait', subjectId: vet.id } as const;
  const file = await uploaded(vet, portrait, { name: 'yo.jpg', bytes: jpeg() });
  expect(await addressFor(owner, file.id)).toBeNull();
  const set = (photo: string | null) =>
    done(setVetPhotoOutput, mutation('vets.setPhoto', { file: photo }, { as: vet }));
  expect(await set(file.id)).toEqual({ photoId: file.id });

  const seen = await done(getSessionOutput, query('sessions.get', { id }, { as: owner }));
  expect(seen.vet).toMatchObject({ id: vet.id, photoId: file.id });
  for (const as of [owner, guest]) {
    const card = await done(getVetOfConsultOutput, query('vets.ofConsult', { sessionId: id }, { as }));
    expect(card.photoId).toBe(file.id);
    const { answer, bytes } = await fetched((await addressFor(as, file.id)) ?? '');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(whereTaken);
  }
  const stranger = await active();
  for (const as of [stranger.owner, stranger.vet]) expect(await addressFor(as, file.id)).toBeNull();

  const admin = await member('admin');
  const { items } = await done(listVetsOutput, query('admin.vets.list', { q: vet.id }, { as: admin }));
  expect(items).toMatchObject([{ id: vet.id, photoId: file.id }]);
  const photoForTeam = () =>
    done(getVetPhotoOutput, query('admin.vets.photo', { vetId: vet.id }, { as: admin }));
  expect((await fetched((await photoForTeam()).address ?? '')).answer.status).toBe(200);

  const archive = await archiveOf(vet);
  expect(Object.keys(archive)).toContain(`files/${file.id}-yo.jpg`);

  expect(await set(null)).toEqual({ photoId: null });
  for (const as of [owner, guest, vet]) expect(await addressFor(as, file.id)).toBeNull();
  expect(await photoForTeam()).toEqual({ address: null });

  const second = await uploaded(vet, portrait, { name: 'otra.jpg', bytes: jpeg() });
  await set(second.id);
  const taken = { vetId: vet.id, reason: 'No se le ve la cara' };
  await done(vetActOutput, mutation('admin.vets.removePhoto', taken, { as: admin }));
  for (const as of [owner, vet]) expect(await addressFor(as, second.id)).toBeNull();
});
