-- When it became known here whether a promise was kept: delivered in time, or broken.
alter table commitments add column decided_at timestamptz;

-- What was broken before it was called off stays broken. That was forgotten so far, and only the timeline told it.
update commitments c set kept = false
where c.state = 'CANCELLED' and c.kept is null and exists (
    select from proposition_timeline t
    where t.proposition_id = c.proposition_id and t.commitment_id = c.id and t.detail ->> 'kept' = 'false');

-- As near as what is stored tells: a failure has no moment of its own.
update commitments c set decided_at =
    case when c.kept then coalesce(c.completed_at, c.due_at) else least(c.customer_due_at, p.changed_at) end
from propositions p where p.id = c.proposition_id and c.kept is not null;

-- What counts in every kept rate, whatever its state: all of which it is known whether it was kept. So what is broken
-- counts while it is open, and after it was called off; what was called off before its date counts nowhere. It counts at
-- its due date, and what is broken not later than it broke: another date that it gets afterwards moves nothing.
-- An older release that still runs does not write decided_at.
create view decided_commitments as
select p.salesperson, p.account_id, p.committed_at, c.department, c.type, c.quantity, c.depends_on, c.due_at, c.kept,
    coalesce(c.decided_at, c.due_at) as decided_at,
    case when c.kept then c.due_at else least(c.due_at, c.decided_at) end as counts_at
from commitments c join propositions p on p.id = c.proposition_id
where c.kept is not null;

drop index commitments_settled;
create index commitments_decided on commitments (proposition_id) include (department, kept, due_at, decided_at)
    where kept is not null;
drop index commitments_kept;
create index commitments_kept on commitments (department, due_at) where kept;
-- Lists of what is broken.
create index commitments_broken on commitments (due_at, id) where kept is false;

-- Only that the person has seen a finding is remembered, and when last; since when it is one, the commitments tell.
delete from coaching_findings where seen_at is null;
alter table coaching_findings alter column seen_at set not null, drop column found_at;
