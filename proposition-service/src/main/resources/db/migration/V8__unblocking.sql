-- Who leaves a team for no other stays led by its managers, so that nothing of theirs hangs without anybody to free it.
alter table salespeople
    add column last_team_id uuid references teams (id),
    add column left_at timestamptz;
update salespeople s set last_team_id = m.team_id from team_members m where m.salesperson = s.name;
create index salespeople_last_team on salespeople (last_team_id);

-- A manager carries one proposition beyond its owner's limits in advance: the last extension of each.
create table mandate_extensions (
    proposition_id uuid primary key,
    salesperson text not null,
    up_to_minor bigint not null check (up_to_minor >= 0),
    currency text not null,
    until timestamptz not null,
    by text not null,
    why text not null,
    at timestamptz not null
);
create index mandate_extensions_salesperson on mandate_extensions (salesperson, until);
