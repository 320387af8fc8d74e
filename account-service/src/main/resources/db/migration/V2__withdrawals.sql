-- From propositions.v1: what was called off as a whole, and is not settled yet.
create table withdrawals (
    proposition_id text primary key,
    withdrawn_at timestamptz not null
);

create index promises_proposition on promises (proposition_id);

create or replace view promises_as_they_stand as
select
    p.commitment_id, p.proposition_id, p.account_id, p.department, p.promise, p.due_at, p.time_zone,
    coalesce(g.state, 'committed') as state,
    coalesce(g.overdue, false) as overdue,
    g.kept,
    g.completed_at,
    coalesce(s.state, case when w.proposition_id is null then 'committed' else 'withdrawalRequested' end)
        as proposition_state
from promises p
left join progress g using (commitment_id)
left join settlements s using (proposition_id)
left join withdrawals w using (proposition_id);
