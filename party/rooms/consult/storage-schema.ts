/** Each step is applied once, in order; a step that has been deployed is never changed. */
export const storageSteps: readonly string[] = [
  `create table room (
    id integer primary key check (id = 1),
    epoch text not null,
    status text,
    vet_id text,
    vet_name text,
    ended_by text,
    checked_at integer not null default 0,
    archived_seq integer not null default 0,
    archive_at integer,
    archive_failures integer not null default 0,
    erase_at integer
  );
  create table messages (
    seq integer primary key,
    client_msg_id text not null unique,
    sender_id text not null,
    sender_role text not null,
    body text not null,
    at integer not null
  );
  create table members (
    id text primary key,
    role text not null,
    name text not null,
    read_seq integer not null default 0
  );
  create table removals (
    user_id text not null,
    session_id text not null,
    at integer not null,
    primary key (user_id, session_id)
  )`,
  `alter table room add column clear_at integer;
  alter table room add column archive_alarmed integer not null default 0`,
  `alter table room add column returns integer not null default 0;
  alter table room add column accepted_at integer;
  alter table room add column answered_at integer;
  alter table room add column answer_noted integer not null default 0;
  alter table room add column vet_left_at integer;
  alter table room add column owner_left_at integer`,
  `create table call_board (
    id integer primary key check (id = 1),
    mode text,
    asked_by text,
    call text,
    warned integer not null default 0,
    empty_since integer,
    ended_id text,
    end_reason text
  );
  create table call_legs (
    leg_id text primary key,
    call_id text not null,
    user_id text not null,
    role text not null,
    rung text not null,
    reason text,
    joined_at integer not null,
    dropped_at integer,
    left_at integer,
    noted integer not null
  );
  create table call_ends (
    call_id text primary key,
    reason text not null,
    at integer not null
  )`,
  `alter table messages add column files text;
  alter table messages add column reply_to integer;
  alter table messages add column deletes integer;
  alter table messages add column deleted_at integer;
  create table files (
    id text primary key,
    uploader_id text not null,
    file text not null,
    client_msg_id text
  )`,
  'alter table messages add column care_plan text',
  'alter table room add column follow_up_until integer',
];

/**
 * Brings a room's storage to the newest shape, all steps or none. A room that a newer version has written is left as it is:
 * steps only add, so that a deployment can be taken back.
 */
export const upgradeStorage = (storage: DurableObjectStorage, steps = storageSteps): void => {
  storage.transactionSync(() => {
    const { sql } = storage;
    sql.exec('create table if not exists schema_version (version integer not null)');
    const [row] = sql.exec<{ version: number }>('select version from schema_version').toArray();
    if (!row) sql.exec('insert into schema_version values (0)');
    const from = row?.version ?? 0;
    if (from >= steps.length) return;
    for (const step of steps.slice(from)) sql.exec(step);
    sql.exec('update schema_version set version = ?', steps.length);
  });
};
