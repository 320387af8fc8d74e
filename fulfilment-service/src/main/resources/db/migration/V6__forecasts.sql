-- What is expected of each open task, as it was last told. A row goes when its task is settled: what it was worth stands
-- in the history then. No foreign key: a pass over all of them would look each task up once more.
create table forecasts (
    commitment_id uuid primary key,
    proposition_id uuid not null,
    account_id text not null,
    department text not null,
    kept_until timestamptz not null,
    expected_at timestamptz,
    level text not null check (level in ('NONE', 'LOW', 'HIGH', 'CERTAIN')),
    score double precision not null check (score between 0 and 1),
    reason text not null,
    since timestamptz not null,
    assessed_at timestamptz not null,
    revision bigint not null check (revision > 0)
);
-- Promises in danger, a department's and all of them, by the customer's date.
create index forecasts_in_danger_of_department on forecasts (department, kept_until, commitment_id) where level <> 'NONE';
create index forecasts_in_danger on forecasts (kept_until, commitment_id) where level <> 'NONE';

-- What was told, beside the task's own timeline.
create table forecast_history (
    commitment_id uuid not null,
    revision bigint not null,
    at timestamptz not null,
    what text not null,
    why text not null,
    detail jsonb not null,
    primary key (commitment_id, revision)
);

-- Propositions that are to be assessed anew. Only ever added to and taken away: two changes at once do not meet here.
create table forecast_marks (
    id bigint generated always as identity primary key,
    proposition_id uuid not null
);

-- Whose turn it is to look at all of them: one row.
create table forecast_passes (
    id boolean primary key default true check (id),
    began_at timestamptz not null
);
insert into forecast_passes (began_at) values ('-infinity');

-- Open tasks, each proposition's together: the order in which they are assessed.
create index tasks_open_by_proposition on tasks (proposition_id) where state not in ('CANCELLED', 'COMPLETED', 'FAILED');

-- Everything that is open already is assessed by the first pass.
