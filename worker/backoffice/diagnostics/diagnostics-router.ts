import { nothing } from '../../core/verb-input.ts';
import { admin, operations, router } from '../../trpc.ts';
import { listProcedures, listProceduresOutput, type ProceduresOf } from './list-procedures.ts';

const op = operations('admin');

/** `proceduresOf`: the procedures of the router that this one becomes a part of. */
export const createDiagnosticsRouter = (proceduresOf: ProceduresOf) =>
  router({
    diagnostics: router({
      procedures: admin
        .meta(op('GET', '/admin/diagnostics/procedures', 'Every procedure, with the schema of its input'))
        .input(nothing)
        .output(listProceduresOutput)
        .query(({ ctx }) => listProcedures(ctx, proceduresOf)),
    }),
  });
