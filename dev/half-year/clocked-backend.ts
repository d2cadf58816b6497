import type { Backend } from '../postgres/backend.ts';

/** A backend on which every request happens at the moment that `now` gives: what `private.now()` says in SQL. */
export const clockedBackend = (backend: Backend, now: () => Date): Backend => ({
  async execute(login, work) {
    const clock = { text: "select set_config('app.now', $1, false)", params: [now().toISOString()] };
    const [, ...results] = await backend.execute(login, {
      ...work,
      statements: [clock, ...work.statements],
    });
    return results;
  },
  close: () => backend.close(),
});
