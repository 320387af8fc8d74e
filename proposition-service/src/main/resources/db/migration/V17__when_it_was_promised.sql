-- As before, and since when that commitment was promised, which is not when its proposition was committed where an amendment
-- has added it; with the date that the customer was told, which another one for the department alone does not move.
create or replace view decided_commitments as
select c.promised_by as salesperson, p.account_id, p.committed_at, c.department, c.type, c.quantity, c.depends_on, c.due_at,
    c.kept, coalesce(c.decided_at, c.due_at) as decided_at,
    case when c.kept then c.due_at else least(c.due_at, c.decided_at) end as counts_at,
    coalesce(c.made_at, p.committed_at) as made_at, c.customer_due_at
from commitments c join propositions p on p.id = c.proposition_id
where c.kept is not null;
