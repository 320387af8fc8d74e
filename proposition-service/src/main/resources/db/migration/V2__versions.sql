-- A proposition is worth something, passes a co-signature, and has versions.
alter table propositions
    add column value_minor bigint check (value_minor >= 0),
    add column value_currency text check (value_currency ~ '^[A-Z]{3}$'),
    add column version_number integer not null default 0 check (version_number >= 0),
    add column withdrawal_requested_at timestamptz,
    add column self_service_reason text,
    -- Of the account, as it was known when the word was given.
    add column tier text,
    add check ((value_minor is null) = (value_currency is null));
update propositions set version_number = 1 where state <> 'DRAFT';
alter table propositions drop constraint propositions_state_check;
alter table propositions drop constraint propositions_check;
alter table propositions
    add constraint propositions_state_check check (state in (
        'DRAFT', 'AWAITING_CO_SIGNATURE', 'COMMITTED', 'PARTIAL', 'COMPLETED', 'FAILED', 'WITHDRAWN')),
    add constraint propositions_committed_check
        check ((state in ('DRAFT', 'AWAITING_CO_SIGNATURE')) = (committed_at is null)),
    add constraint propositions_version_check check ((committed_at is null) = (version_number = 0));

update propositions p set state = 'PARTIAL'
where state = 'COMMITTED'
and exists (select from commitments c where c.proposition_id = p.id and c.state = 'COMPLETED');

alter table commitments
    add column type text not null default 'other',
    add column quantity integer check (quantity > 0),
    -- Ids of other commitments of the same proposition, apart from each other by commas.
    add column depends_on text not null default '',
    add column point_of_no_return timestamptz check (point_of_no_return <= due_at),
    add column revision bigint not null default 0 check (revision >= 0),
    add column customer_due_at timestamptz,
    add column made_at timestamptz,
    -- Left out of the latest version; its department has been asked to stop.
    add column dropped boolean not null default false,
    add column state_before_cancellation text,
    add column expected_at timestamptz,
    add column counter_due_at timestamptz,
    add column reason_code text,
    add column reason_text text,
    add column jeopardy_level text,
    add column jeopardy_score double precision,
    add column jeopardy_reason text,
    add column customer_word text check (customer_word in ('CONFIRMED', 'DISPUTED')),
    add column customer_words text,
    add column customer_word_at timestamptz,
    add column customer_word_by text;
update commitments c set revision = 1, made_at = p.committed_at
from propositions p where p.id = c.proposition_id and c.state <> 'DRAFT';
update commitments set customer_due_at = due_at;
alter table commitments alter column customer_due_at set not null;
alter table commitments drop constraint commitments_state_check;
alter table commitments add constraint commitments_state_check check (state in (
    'DRAFT', 'COMMITTED', 'ACKNOWLEDGED', 'ACCEPTED', 'IN_PROGRESS', 'HELD', 'COMPLETED', 'FAILED', 'COUNTERED',
    'DECLINED', 'PENDING_CANCELLATION', 'CANCELLED'));

-- Each version as a whole; a row is never changed.
create table proposition_versions (
    proposition_id uuid not null references propositions (id) on delete cascade,
    number integer not null check (number >= 1),
    content jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    reason text,
    primary key (proposition_id, number)
);

-- What was committed before there were versions is the first one.
insert into proposition_versions (proposition_id, number, content, made_by, made_at)
select p.id, 1,
    jsonb_build_object(
        'statement', p.statement, 'validUntil', p.valid_until,
        'commitments', (
            select jsonb_agg(jsonb_build_object(
                'commitmentId', c.id, 'department', c.department, 'promise', c.promise, 'type', c.type,
                'dueAt', to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'timeZone', c.time_zone, 'dependsOn', jsonb_build_array(),
                'customerDueAt', to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'revision', 1) order by c.position)
            from commitments c where c.proposition_id = p.id)),
    p.salesperson, p.committed_at
from propositions p where p.committed_at is not null;

-- Who did what when, and why. The order is that of the changes: a change holds the proposition's row.
create table proposition_timeline (
    proposition_id uuid not null references propositions (id) on delete cascade,
    seq bigint generated always as identity,
    commitment_id uuid,
    at timestamptz not null,
    actor text not null,
    what text not null,
    why text,
    detail jsonb,
    primary key (proposition_id, seq)
);

-- From account-tiers.v1: who is served in person.
create table account_tiers (
    account_id text primary key,
    tier text not null,
    revision bigint not null
);
