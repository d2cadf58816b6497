import { nothing } from '../../core/verb-input.ts';
import { inConsult, operations, router, signedIn, vet } from '../../trpc.ts';
import { getApplication, getApplicationOutput } from './get-application.ts';
import { getOwnVet, getOwnVetOutput } from './get-own-vet.ts';
import { getVetOfConsult, getVetOfConsultInput, getVetOfConsultOutput } from './get-vet-of-consult.ts';
import { saveApplication, saveApplicationInput, saveApplicationOutput } from './save-application.ts';
import { sendApplication, sendApplicationInput, sendApplicationOutput } from './send-application.ts';
import { setVetPhoto, setVetPhotoInput, setVetPhotoOutput } from './set-vet-photo.ts';
import { withdrawApplication, withdrawApplicationOutput } from './withdraw-application.ts';

const op = operations('vets');

export const vetsRouter = router({
  application: router({
    get: signedIn
      .meta(op('GET', '/vets/application', "The caller's application to work as a vet"))
      .input(nothing)
      .output(getApplicationOutput)
      .query(({ ctx }) => getApplication(ctx)),
    save: signedIn
      .meta(op('POST', '/vets/application', 'Keep what is written of it so far'))
      .input(saveApplicationInput)
      .output(saveApplicationOutput)
      .mutation(({ ctx, input }) => saveApplication(ctx, input)),
    send: signedIn
      .meta(op('POST', '/vets/application/send', 'Put it before the team'))
      .input(sendApplicationInput)
      .output(sendApplicationOutput)
      .mutation(({ ctx, input }) => sendApplication(ctx, input)),
    withdraw: signedIn
      .meta(op('POST', '/vets/application/withdraw', 'Take it back'))
      .input(nothing)
      .output(withdrawApplicationOutput)
      .mutation(({ ctx }) => withdrawApplication(ctx)),
  }),
  own: vet
    .meta(op('GET', '/vets/own', 'The calling vet as owners see them, and as they stand'))
    .input(nothing)
    .output(getOwnVetOutput)
    .query(({ ctx }) => getOwnVet(ctx)),
  setPhoto: vet
    .meta(
      op(
        'POST',
        '/vets/own/photo',
        'Give the calling vet a photo that was uploaded as their portrait, or none',
      ),
    )
    .input(setVetPhotoInput)
    .output(setVetPhotoOutput)
    .mutation(({ ctx, input }) => setVetPhoto(ctx, input)),
  ofConsult: inConsult
    .meta(op('GET', '/sessions/{sessionId}/vet', 'Who answers in a consult'))
    .input(getVetOfConsultInput)
    .output(getVetOfConsultOutput)
    .query(({ ctx, input }) => getVetOfConsult(ctx, input)),
});
