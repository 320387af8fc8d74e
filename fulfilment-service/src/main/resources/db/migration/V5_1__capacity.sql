-- The tier of each account, as segmentation told it last.
create table account_tiers (
    account_id text primary key,
    tier text not null,
    revision bigint not null
);

-- What a lead has decided for a day on which more fell than could be done: who, when, what was proposed, what was decided.
create table capacity_decisions (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    department text not null references departments (id),
    decided_at timestamptz not null,
    content jsonb not null
);
create index capacity_decisions_department on capacity_decisions (department, seq desc);

create function refuse_to_change_a_capacity_decision() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided stays as it was decided';
end $$;
create trigger capacity_decisions_stay before update or delete on capacity_decisions
    for each row execute function refuse_to_change_a_capacity_decision();
