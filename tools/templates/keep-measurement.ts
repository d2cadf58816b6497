import type { SqlRunner } from '../../db/migrate/sql-runner.ts';
import type { Measurement } from './measurement.ts';

/** Keeps what was measured of a template, the newest of each day, with the version that the template has now. A template that is not there is left out. */
export async function keepMeasurement(
  sql: SqlRunner,
  code: string,
  { performance, accessibility, figures }: Measurement,
  at: Date,
): Promise<void> {
  await sql.query(
    `insert into public.template_measurements (template_code, day, version, performance, accessibility, figures, measured_at)
     select code, ($4::timestamptz at time zone 'UTC')::date, version, $2::smallint, $3::smallint, $5::jsonb, $4::timestamptz
     from public.templates where code = $1
     on conflict (template_code, day) do update set version = excluded.version, performance = excluded.performance,
       accessibility = excluded.accessibility, figures = excluded.figures, measured_at = excluded.measured_at`,
    [code, performance, accessibility, at.toISOString(), JSON.stringify(figures)],
  );
}
