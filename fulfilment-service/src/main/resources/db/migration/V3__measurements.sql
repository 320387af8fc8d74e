-- What a department declares beyond its name. A lead time of nothing is never declared, so every department that was known
-- before is declared anew at the next start, and told.
alter table departments add column working_hours text not null default 'Mon-Fri 09:00-17:00';
alter table departments add column closed_days text not null default '';
alter table departments add column lead_time_seconds bigint not null default 0 check (lead_time_seconds >= 0);
alter table departments add column capacity_per_day text not null default '';

alter table tasks add column if not exists type text not null default 'other';
-- What is decided, kept or not: the last 90 days of it are counted.
create index tasks_decided on tasks (department, coalesce(completed_at, due_at)) where kept is not null;

-- What was last told of how a department does; null until there was something to tell.
create table measurements (
    department text primary key references departments (id),
    content jsonb,
    looked_at timestamptz
);
