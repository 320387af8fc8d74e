-- A grant that names an amount has in it what valid trainings add: their end takes nothing back from it. So it is for the
-- grants that came after a widening that still counts; in another currency, for both amounts.
update mandate_training_widenings w set
    limit_minor = case when exists (
        select from mandate_entries e where e.salesperson = w.salesperson and e.kind = 'granted' and e.seq > counted.seq
        and (e.limit_change_minor <> 0 or e.currency <> counted.currency)) then 0 else w.limit_minor end,
    per_proposition_minor = case when exists (
        select from mandate_entries e where e.salesperson = w.salesperson and e.kind = 'granted' and e.seq > counted.seq
        and (e.per_proposition_change_minor <> 0 or e.currency <> counted.currency)) then 0 else w.per_proposition_minor end
from (
    select distinct on (l.salesperson, l.topic) l.salesperson, l.topic, e.seq, e.currency
    from mandate_training_widenings l join mandate_entries e on e.salesperson = l.salesperson
    where e.kind = 'widened' and e.why = 'Certified training in ' || l.topic
    order by l.salesperson, l.topic, e.seq desc) counted
where counted.salesperson = w.salesperson and counted.topic = w.topic;

-- The parts of a mandate that a grant says, were they the same as before: from then on it explains them.
alter table mandate_entries add column named text[];

-- What explains a mandate are its lines about limits, however much has been booked in between.
create index mandate_entries_limits on mandate_entries (salesperson, seq) where kind in ('granted', 'widened', 'narrowed');
