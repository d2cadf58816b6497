import type { Backend, Statement } from '../../../dev/postgres/backend.ts';

/** A backend on which nothing stays: each transaction is rolled back after its last statement. */
export interface Rehearsal extends Backend {
  /** The statements of each transaction since the last call, in order. */
  takeTrips(): (readonly Statement[])[];
}

/** Rehearses on `backend`: answers are true, and the next transaction sees nothing of them. */
export function rehearse(backend: Backend): Rehearsal {
  let trips: (readonly Statement[])[] = [];
  return {
    async execute(login, work) {
      trips.push(work.statements);
      const statements = [...work.statements, { text: 'rollback', params: [] }];
      return (await backend.execute(login, { ...work, statements })).slice(0, -1);
    },
    takeTrips() {
      const taken = trips;
      trips = [];
      return taken;
    },
    close: () => backend.close(),
  };
}
