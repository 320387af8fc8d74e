-- An amendment beyond the mandate waits for a manager's signature, while the committed version stays in force.
alter table propositions add column amendment_asked_at timestamptz;
create index propositions_amendment_asked on propositions (amendment_asked_at) where amendment_asked_at is not null;

-- The last one of each proposition; whether it still waits, propositions.amendment_asked_at says.
create table pending_amendments (
    proposition_id uuid primary key references propositions (id) on delete cascade,
    of_version integer not null check (of_version >= 1),
    content jsonb not null,
    asked_by text not null,
    asked_at timestamptz not null,
    reason text
);

-- Departments whose topic was there once: only they are promised for.
create table department_topics (
    department text primary key,
    seen_at timestamptz not null
);

-- Amounts are compared within one currency.
drop index propositions_value;
create index propositions_value on propositions (value_currency, value_minor, id) where value_minor is not null;
