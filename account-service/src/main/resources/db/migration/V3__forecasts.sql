-- From fulfilment.v1: what is expected of a promise that is still open. No foreign key: it may be heard before the promise is.
create table forecasts (
    commitment_id text primary key,
    revision bigint not null,
    level text not null,
    reason text not null,
    expected_at timestamptz
);

create or replace view promises_as_they_stand as
select
    p.commitment_id, p.proposition_id, p.account_id, p.department, p.promise, p.due_at, p.time_zone,
    coalesce(g.state, 'committed') as state,
    coalesce(g.overdue, false) as overdue,
    g.kept,
    g.completed_at,
    coalesce(s.state, case when w.proposition_id is null then 'committed' else 'withdrawalRequested' end)
        as proposition_state,
    f.level as jeopardy_level,
    f.reason as jeopardy_reason,
    f.expected_at,
    -- An open promise whose date is in danger, or has passed.
    coalesce(g.overdue, false) and coalesce(g.state, 'committed') not in ('completed', 'cancelled', 'failed')
        or coalesce(f.level, 'none') not in ('none', 'low') as at_risk
from promises p
left join progress g using (commitment_id)
left join settlements s using (proposition_id)
left join withdrawals w using (proposition_id)
-- What is settled is expected no more.
left join forecasts f on f.commitment_id = p.commitment_id
    and coalesce(g.state, 'committed') not in ('completed', 'cancelled', 'failed');
