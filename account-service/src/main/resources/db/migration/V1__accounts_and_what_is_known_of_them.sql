-- Ours. Ids compare by code point, as everywhere: the list's pages and Java agree on the order.
create table accounts (
    id text collate "C" primary key check (id <> ''),
    name text not null,
    country text check (country ~ '^[A-Z]{2}$'),
    revision bigint not null check (revision >= 1),
    changed_at timestamptz not null
);

-- The rest is what other services told, for the briefing. All of it can be read again from Kafka.

-- From orders.v1: each order as it stands.
create table orders (
    account_id text not null,
    order_id text not null,
    revision integer not null,
    ordered_at timestamptz not null,
    net_minor_units bigint not null,
    currency text not null,
    status text not null check (status in ('PLACED', 'AMENDED', 'CANCELLED', 'RETURNED')),
    primary key (account_id, order_id)
);
-- The newest ten, the count and the last date come from this index alone.
create index orders_newest on orders (account_id, ordered_at desc, order_id) include (status);

-- From account-tiers.v1.
create table account_tiers (
    account_id text primary key,
    revision bigint not null,
    tier text not null,
    since date not null,
    rank bigint,
    accounts bigint,
    revenue text,
    threshold text,
    currency text
);

-- From propositions.v1: what was promised.
create table promises (
    commitment_id text primary key,
    proposition_id text not null,
    account_id text not null,
    department text not null,
    promise text not null,
    due_at timestamptz not null,
    time_zone text not null,
    version integer not null
);
create index promises_account on promises (account_id, due_at desc, commitment_id);

-- From propositions.v1: how a proposition ended.
create table settlements (
    proposition_id text primary key,
    state text not null,
    settled_at timestamptz not null
);

-- From fulfilment.v1: how far a department is. No foreign key: a department may be heard before the promise is.
create table progress (
    commitment_id text primary key,
    revision bigint not null,
    state text not null,
    overdue boolean not null,
    kept boolean,
    completed_at timestamptz
);

create view promises_as_they_stand as
select
    p.commitment_id, p.proposition_id, p.account_id, p.department, p.promise, p.due_at, p.time_zone,
    coalesce(g.state, 'committed') as state,
    coalesce(g.overdue, false) as overdue,
    g.kept,
    g.completed_at,
    coalesce(s.state, 'committed') as proposition_state
from promises p
left join progress g using (commitment_id)
left join settlements s using (proposition_id);
