import { admin, router } from '../trpc.ts';
import { clearSecondFactor, clearSecondFactorInput, clearSecondFactorOutput } from './clear-second-factor.ts';
import { eraseConsult, eraseConsultInput, eraseConsultOutput } from './erase-consult.ts';
import { listConsults, listConsultsInput, listConsultsOutput } from './list-consults.ts';
import { listUsers, listUsersInput, listUsersOutput } from './list-users.ts';
import { moneyRouters } from './money-router.ts';

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
  ...moneyRouters,
});
