import { expect, test } from 'vitest';
import * as z from 'zod';
import { getCallbackOutput } from '../../worker/consults/call-backs/get-callback.ts';
import { listDeskCallbacksOutput } from '../../worker/consults/call-backs/list-desk-callbacks.ts';
import { requestCallbackOutput } from '../../worker/consults/call-backs/request-callback.ts';
import { member, ownerWithPet, startInput, triageInput } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { done, mutation, query } from './support/worker.ts';

test('D13 A request to be called back reaches the desks with its urgency, and its person with what starts it', async () => {
  const { owner, petId } = await ownerWithPet();
  const vet = await member('vet');
  await done(z.unknown(), mutation('desk.setDuty', { on: true }, { as: vet }));
  await asOwner(
    `insert into public.vet_skills (vet_id, kind, code)
     values ($1, 'species', 'dog'), ($1, 'mode', 'chat'), ($1, 'language', 'es'), ($1, 'country', 'ES')`,
    [vet.id],
  );
  const triage = triageInput('limping', { collapsed: 'yes' });
  const { idempotencyKey, ...input } = startInput(petId, { triage });
  const request = await done(
    requestCallbackOutput,
    mutation('callbacks.request', { ...input, idempotencyKey, phone: '+34600111222' }, { as: owner }),
  );

  const asked = async () =>
    (await done(listDeskCallbacksOutput, query('callbacks.desk', {}, { as: vet }))).find(
      ({ id }) => id === request.id,
    );
  expect(await asked()).toMatchObject({ level: 'red', species: 'dog', mode: 'chat', called: null });
  await done(z.unknown(), mutation('callbacks.answer', { id: request.id }, { as: vet }));
  expect((await asked())?.called).toMatchObject({ petName: 'Luna', phone: '+34600111222' });

  const own = await done(getCallbackOutput, query('callbacks.get', { id: request.id }, { as: owner }));
  expect(own).toMatchObject({
    state: 'called',
    pet: { id: petId, species: 'dog' },
    start: { petId, triage, idempotencyKey },
  });
});
