-- A touch-point commits standard propositions by itself. A team answers for it: its managers see and free what hangs.
create table team_touch_points (
    touch_point text primary key,
    team_id uuid not null references teams (id)
);
create index team_touch_points_team on team_touch_points (team_id);

-- Whose propositions a team answers for: its members', those of who left it for no other, and its touch-points'. Only
-- who sells has a mandate, trainings and coaching.
create view team_people as
select coalesce(m.team_id, s.last_team_id) as team_id, s.name, s.left_at, true as sells
from salespeople s left join team_members m on m.salesperson = s.name
union all
select team_id, touch_point, cast(null as timestamptz), false from team_touch_points;

-- Which limits an extension lifts, apart from each other by commas. Those that were given before lifted all of them.
alter table mandate_extensions add column lifts text not null default 'openValue,valuePerProposition,department,tier,currency';
alter table mandate_extensions alter column lifts drop default;

-- An extension stands in the ledger when it is given, not only when it is used. It changes no sum.
alter table mandate_entries drop constraint mandate_entries_kind_check;
alter table mandate_entries add constraint mandate_entries_kind_check check (kind in
    ('granted', 'consumed', 'released', 'signed-beyond', 'adjusted', 'handed-over', 'widened', 'narrowed', 'extended'));
alter table mandate_entries add constraint mandate_entries_extended_check check (kind <> 'extended' or amount_minor = 0);

-- Rises each time somebody else takes it on, so that whoever is told twice, or in another order, knows whose it is.
alter table propositions add column salesperson_revision bigint not null default 0;
