create table propositions (
    id uuid primary key,
    account_id text not null,
    salesperson text not null,
    statement text not null,
    valid_until date,
    state text not null check (state in ('DRAFT', 'COMMITTED', 'COMPLETED', 'FAILED')),
    created_at timestamptz not null,
    committed_at timestamptz,
    changed_at timestamptz not null,
    version bigint not null,
    check ((state = 'DRAFT') = (committed_at is null))
);
create index propositions_account on propositions (account_id, id);
create index propositions_salesperson on propositions (salesperson, id);

create table commitments (
    id uuid primary key,
    proposition_id uuid not null references propositions (id) on delete cascade,
    position integer not null,
    department text not null,
    promise text not null,
    due_at timestamptz not null,
    time_zone text not null,
    state text not null check (state in ('DRAFT', 'COMMITTED', 'ACKNOWLEDGED', 'ACCEPTED', 'COMPLETED')),
    overdue boolean not null,
    kept boolean,
    completed_at timestamptz,
    progress_revision bigint not null
);
create index commitments_proposition on commitments (proposition_id);

-- What fulfilment has told of its departments.
create table departments (
    id text primary key,
    name text not null,
    revision bigint not null
);
