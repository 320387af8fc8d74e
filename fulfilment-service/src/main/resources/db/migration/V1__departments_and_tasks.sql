create table departments (
    id text primary key,
    name text not null,
    time_zone text not null,
    response_time_seconds bigint not null check (response_time_seconds > 0),
    revision bigint not null check (revision > 0)
);

-- A commitment as its department works on it.
create table tasks (
    commitment_id uuid primary key,
    proposition_id uuid not null,
    account_id text not null,
    department text not null references departments (id),
    salesperson text not null,
    promise text not null,
    due_at timestamptz not null,
    time_zone text not null,
    commitment_revision bigint not null,
    made_at timestamptz not null,
    state text not null check (state in ('ACKNOWLEDGED', 'ACCEPTED', 'COMPLETED')),
    overdue boolean not null,
    kept boolean,
    revision bigint not null check (revision > 0),
    acknowledged_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by text,
    completed_at timestamptz,
    completed_by text,
    check ((state = 'ACKNOWLEDGED') = (accepted_at is null)),
    check ((state = 'COMPLETED') = (completed_at is not null)),
    -- Broken stays broken, and what is completed was either kept or not.
    check (not overdue or (kept is not null and not kept)),
    check (completed_at is null or kept is not null)
);
-- The lists, in their order: a desk's by state, a desk's, and all of them.
create index tasks_department_state on tasks (department, state, due_at, commitment_id);
create index tasks_department on tasks (department, due_at, commitment_id);
create index tasks_due on tasks (due_at, commitment_id);
-- What the sweep looks for: only open promises stand in it, so it stays as small as the work in hand.
create index tasks_not_yet_overdue on tasks (due_at) where completed_at is null and not overdue;
