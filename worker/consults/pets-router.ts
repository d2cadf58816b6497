import { router, signedIn } from '../trpc.ts';
import { archivePet, archivePetInput, archivePetOutput } from './archive-pet.ts';
import { createPet, createPetInput, createPetOutput } from './create-pet.ts';
import { getPet, getPetInput, getPetOutput } from './get-pet.ts';
import { listPets, listPetsInput, listPetsOutput } from './list-pets.ts';
import { restorePet, restorePetInput, restorePetOutput } from './restore-pet.ts';
import { updatePet, updatePetInput, updatePetOutput } from './update-pet.ts';

const tags = ['pets'];

export const petsRouter = router({
  list: signedIn
    .meta({ openapi: { method: 'GET', path: '/pets', tags, summary: 'The animals of the caller' } })
    .input(listPetsInput)
    .output(listPetsOutput)
    .query(({ ctx }) => listPets(ctx)),
  get: signedIn
    .meta({ openapi: { method: 'GET', path: '/pets/{id}', tags, summary: 'One animal' } })
    .input(getPetInput)
    .output(getPetOutput)
    .query(({ ctx, input }) => getPet(ctx, input)),
  create: signedIn
    .meta({ openapi: { method: 'POST', path: '/pets', tags, summary: 'Add an animal' } })
    .input(createPetInput)
    .output(createPetOutput)
    .mutation(({ ctx, input }) => createPet(ctx, input)),
  update: signedIn
    .meta({ openapi: { method: 'PATCH', path: '/pets/{id}', tags, summary: 'Change an animal' } })
    .input(updatePetInput)
    .output(updatePetOutput)
    .mutation(({ ctx, input }) => updatePet(ctx, input)),
  archive: signedIn
    .meta({
      openapi: {
        method: 'DELETE',
        path: '/pets/{id}',
        tags,
        summary: 'Put an animal away; its consults stay',
      },
    })
    .input(archivePetInput)
    .output(archivePetOutput)
    .mutation(({ ctx, input }) => archivePet(ctx, input)),
  restore: signedIn
    .meta({
      openapi: {
        method: 'POST',
        path: '/pets/{id}/restore',
        tags,
        summary: 'Take an animal back that was put away',
      },
    })
    .input(restorePetInput)
    .output(restorePetOutput)
    .mutation(({ ctx, input }) => restorePet(ctx, input)),
});
