-- Who sells, and in which team. Names are those of the identity provider.
create table salespeople (
    name text primary key,
    since timestamptz not null
);

create table teams (
    id uuid primary key,
    name text not null,
    version bigint not null
);
-- A salesperson is in one team or in none; a team may be led by several managers, a manager may lead several teams.
create table team_members (
    salesperson text primary key references salespeople (name),
    team_id uuid not null references teams (id)
);
create index team_members_team on team_members (team_id);
create table team_managers (
    team_id uuid not null references teams (id),
    manager text not null,
    primary key (manager, team_id)
);
create index team_managers_team on team_managers (team_id);

-- One row a salesperson: what may be promised without asking, and what is open of it. Locked by whoever books.
-- Amounts are whole minor units of the currency. Departments and tiers that are null mean: every one.
create table mandates (
    salesperson text primary key references salespeople (name),
    currency text not null,
    limit_minor bigint not null check (limit_minor >= 0),
    per_proposition_minor bigint not null check (per_proposition_minor >= 0),
    departments text[],
    tiers text[],
    -- The limit as it was granted last: growth stays within a share of it.
    granted_minor bigint not null check (granted_minor >= 0),
    open_minor bigint not null check (open_minor >= 0),
    -- The number of the last entry in the ledger.
    seq bigint not null
);

-- What is booked for each proposition that is open.
create table mandate_bookings (
    proposition_id uuid primary key,
    salesperson text not null references mandates (salesperson),
    account_id text not null,
    -- As it counts against the limit: 0 when a signature carried another currency.
    amount_minor bigint not null check (amount_minor >= 0),
    claimed_minor bigint not null check (claimed_minor >= 0),
    claimed_currency text,
    departments text[] not null,
    tier text,
    signed_by text,
    booked_at timestamptz not null
);
create index mandate_bookings_salesperson on mandate_bookings (salesperson, amount_minor desc);

-- The ledger. The sums of its changes are the mandate's row, and each line says what stood after it.
create table mandate_entries (
    salesperson text not null references mandates (salesperson),
    seq bigint not null,
    kind text not null check (kind in
        ('granted', 'consumed', 'released', 'signed-beyond', 'adjusted', 'handed-over', 'widened', 'narrowed')),
    currency text not null,
    amount_minor bigint not null,
    limit_change_minor bigint not null,
    per_proposition_change_minor bigint not null,
    open_after_minor bigint not null check (open_after_minor >= 0),
    limit_after_minor bigint not null,
    per_proposition_after_minor bigint not null,
    departments_after text[],
    tiers_after text[],
    proposition_id uuid,
    claimed_minor bigint,
    claimed_currency text,
    by text not null,
    why text not null,
    at timestamptz not null,
    primary key (salesperson, seq),
    -- Whatever the code believes: nothing is consumed without a signature beyond what the mandate allows.
    check (kind not in ('consumed', 'adjusted', 'handed-over') or amount_minor <= 0
        or open_after_minor <= limit_after_minor and claimed_minor <= per_proposition_after_minor),
    check (kind <> 'consumed' or amount_minor >= 0),
    check (kind <> 'released' or amount_minor <= 0),
    check (kind not in ('granted', 'widened', 'narrowed') or amount_minor = 0),
    check (kind in ('granted', 'widened', 'narrowed')
        or limit_change_minor = 0 and per_proposition_change_minor = 0 and proposition_id is not null),
    check (kind <> 'widened' or limit_change_minor >= 0 and per_proposition_change_minor >= 0),
    check (kind <> 'narrowed' or limit_change_minor <= 0 and per_proposition_change_minor <= 0)
);
create index mandate_entries_proposition on mandate_entries (proposition_id) where proposition_id is not null;

create function mandate_entries_stay() returns trigger language plpgsql as
    'begin raise exception ''The ledger is appended to, never changed''; end';
create trigger mandate_entries_stay before update or delete or truncate on mandate_entries
    for each statement execute function mandate_entries_stay();

-- What certified trainings add to a mandate now, so that each topic counts once and its end takes back what it gave.
create table mandate_training_widenings (
    salesperson text not null references mandates (salesperson),
    topic text not null,
    limit_minor bigint not null check (limit_minor >= 0),
    per_proposition_minor bigint not null check (per_proposition_minor >= 0),
    primary key (salesperson, topic)
);

-- Who was looked at in which period, by the kept rate: once, whoever looks.
create table mandate_reviews (
    salesperson text not null references mandates (salesperson),
    period date not null,
    outcome text not null check (outcome in ('widened', 'narrowed', 'stays')),
    kept bigint not null,
    settled bigint not null check (settled >= kept),
    at timestamptz not null,
    primary key (salesperson, period)
);

create table trainings (
    id uuid primary key,
    salesperson text not null references salespeople (name),
    topic text not null,
    certified_on date not null,
    expires_on date not null check (expires_on > certified_on),
    certified_by text not null,
    note text
);
create index trainings_salesperson on trainings (salesperson, id);
create index trainings_expiry on trainings (expires_on, id);

create table coaching_sessions (
    id uuid primary key,
    salesperson text not null references salespeople (name),
    topic text not null,
    agreement text not null,
    follow_up_on date,
    held_by text not null,
    at timestamptz not null
);
create index coaching_sessions_salesperson on coaching_sessions (salesperson, id);
create table coaching_notes (
    session_id uuid not null references coaching_sessions (id),
    id uuid not null,
    by text not null,
    text text not null,
    at timestamptz not null,
    primary key (session_id, id)
);

-- Where somebody's promises break most: that person sees it first.
create table coaching_findings (
    salesperson text not null references salespeople (name),
    department text not null,
    type text not null,
    found_at timestamptz not null,
    seen_at timestamptz,
    primary key (salesperson, department, type)
);

-- Kept rates read what is settled of somebody's propositions; coaching, what others kept of the same kind.
create index commitments_settled on commitments (proposition_id) include (department, kept, due_at)
    where state in ('COMPLETED', 'FAILED');
create index commitments_kept on commitments (department, due_at) where state = 'COMPLETED' and kept;
