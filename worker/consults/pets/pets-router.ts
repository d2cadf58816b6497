import { operations, router, signedIn } from '../../trpc.ts';
import { archivePet, archivePetInput, archivePetOutput } from './archive-pet.ts';
import { createPet, createPetInput, createPetOutput } from './create-pet.ts';
import { getPet, getPetInput, getPetOutput } from './get-pet.ts';
import { listPets, listPetsInput, listPetsOutput } from './list-pets.ts';
import { restorePet, restorePetInput, restorePetOutput } from './restore-pet.ts';
import { setPetPhoto, setPetPhotoInput, setPetPhotoOutput } from './set-pet-photo.ts';
import { updatePet, updatePetInput, updatePetOutput } from './update-pet.ts';

const op = operations('pets');

export const petsRouter = router({
  setPhoto: signedIn
    .meta(op('POST', '/pets/{id}/photo', 'Give an animal its photo, or take it away'))
    .input(setPetPhotoInput)
    .output(setPetPhotoOutput)
    .mutation(({ ctx, input }) => setPetPhoto(ctx, input)),
  list: signedIn
    .meta(op('GET', '/pets', 'The animals of the caller'))
    .input(listPetsInput)
    .output(listPetsOutput)
    .query(({ ctx }) => listPets(ctx)),
  get: signedIn
    .meta(op('GET', '/pets/{id}', 'One animal'))
    .input(getPetInput)
    .output(getPetOutput)
    .query(({ ctx, input }) => getPet(ctx, input)),
  create: signedIn
    .meta(op('POST', '/pets', 'Add an animal'))
    .input(createPetInput)
    .output(createPetOutput)
    .mutation(({ ctx, input }) => createPet(ctx, input)),
  update: signedIn
    .meta(op('PATCH', '/pets/{id}', 'Change an animal'))
    .input(updatePetInput)
    .output(updatePetOutput)
    .mutation(({ ctx, input }) => updatePet(ctx, input)),
  archive: signedIn
    .meta(op('DELETE', '/pets/{id}', 'Put an animal away; its consults stay'))
    .input(archivePetInput)
    .output(archivePetOutput)
    .mutation(({ ctx, input }) => archivePet(ctx, input)),
  restore: signedIn
    .meta(op('POST', '/pets/{id}/restore', 'Take an animal back that was put away'))
    .input(restorePetInput)
    .output(restorePetOutput)
    .mutation(({ ctx, input }) => restorePet(ctx, input)),
});
