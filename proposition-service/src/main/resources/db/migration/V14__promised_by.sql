-- Who told the customer what counts now. Not who owns the proposition: a hand-over moves what is to be done, not what was
-- said. An older release that still runs does not write it; what it commits gets its owner with the next report.
alter table commitments add column promised_by text;

-- Who made the last version that told the customer something else of it, unless it was broken by then already.
with said as (
    select cast(c ->> 'commitmentId' as uuid) as id, v.number, v.made_by, v.made_at,
        array[c ->> 'promise', c ->> 'type', c ->> 'quantity',
            cast(cast(c ->> 'customerDueAt' as timestamptz) as text)] as told
    from proposition_versions v cross join jsonb_array_elements(v.content -> 'commitments') c),
changed as (
    select said.*, lag(told) over (partition by id order by number) as told_before from said),
anew as (
    select distinct on (h.id) h.id, h.made_by
    from changed h join commitments c on c.id = h.id
    where h.told is distinct from h.told_before
        and (h.told_before is null or c.kept is not false or h.made_at < c.decided_at)
    order by h.id, h.number desc)
update commitments c set promised_by = anew.made_by from anew where anew.id = c.id;

update commitments c set promised_by = p.salesperson
from propositions p where p.id = c.proposition_id and c.promised_by is null and c.state <> 'DRAFT';

-- As before, for who promised it.
create or replace view decided_commitments as
select c.promised_by as salesperson, p.account_id, p.committed_at, c.department, c.type, c.quantity, c.depends_on, c.due_at,
    c.kept, coalesce(c.decided_at, c.due_at) as decided_at,
    case when c.kept then c.due_at else least(c.due_at, c.decided_at) end as counts_at
from commitments c join propositions p on p.id = c.proposition_id
where c.kept is not null;

-- Kept rates of somebody, and of a time over all.
drop index commitments_decided;
create index commitments_decided on commitments (promised_by) include (department, kept, due_at, decided_at)
    where kept is not null;
create index commitments_counted on commitments
    ((case when kept then due_at else least(due_at, decided_at) end)) where kept is not null;
