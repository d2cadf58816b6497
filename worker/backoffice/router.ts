import { admin, router } from '../trpc.ts';
import { adminContactSchema } from './admin-contact.ts';
import { clearSecondFactor, clearSecondFactorInput, clearSecondFactorOutput } from './clear-second-factor.ts';
import { eraseConsult, eraseConsultInput, eraseConsultOutput } from './erase-consult.ts';
import { listConsults, listConsultsInput, listConsultsOutput } from './list-consults.ts';
import { listContact, listContactInput, listContactOutput } from './list-contact.ts';
import { listUsers, listUsersInput, listUsersOutput } from './list-users.ts';
import { moneyRouters } from './money-router.ts';
import { noteContact, noteContactInput } from './note-contact.ts';

const tags = ['admin'];

export const adminRouter = router({
  consults: admin
    .meta({ openapi: { method: 'GET', path: '/admin/consults', tags, summary: 'All consults' } })
    .input(listConsultsInput)
    .output(listConsultsOutput)
    .query(({ ctx, input }) => listConsults(ctx, input)),
  consult: router({
    erase: admin
      .meta({
        openapi: {
          method: 'POST',
          path: '/admin/consults/{id}/erase',
          tags,
          summary: 'Erase what was said in a consult, for good',
        },
      })
      .input(eraseConsultInput)
      .output(eraseConsultOutput)
      .mutation(({ ctx, input }) => eraseConsult(ctx, input)),
  }),
  users: admin
    .meta({ openapi: { method: 'GET', path: '/admin/users', tags, summary: 'All people' } })
    .input(listUsersInput)
    .output(listUsersOutput)
    .query(({ ctx, input }) => listUsers(ctx, input)),
  clearSecondFactor: admin
    .meta({
      openapi: {
        method: 'POST',
        path: '/admin/users/{userId}/second-factor/clear',
        tags,
        summary: 'Forget that a person has a second factor, and log them out everywhere',
      },
    })
    .input(clearSecondFactorInput)
    .output(clearSecondFactorOutput)
    .mutation(({ ctx, input }) => clearSecondFactor(ctx, input)),
  contact: router({
    list: admin
      .meta({ openapi: { method: 'GET', path: '/admin/contact', tags, summary: 'What people wrote to us' } })
      .input(listContactInput)
      .output(listContactOutput)
      .query(({ ctx, input }) => listContact(ctx, input)),
    note: admin
      .meta({
        openapi: {
          method: 'POST',
          path: '/admin/contact/{id}',
          tags,
          summary: 'Note that a message is answered, and what to remember of it',
        },
      })
      .input(noteContactInput)
      .output(adminContactSchema)
      .mutation(({ ctx, input }) => noteContact(ctx, input)),
  }),
  ...moneyRouters,
});
