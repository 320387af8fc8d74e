-- Lists are filtered and sorted where the rows are. Each order that a list can have ends in the id.

-- The earliest due date of what is still open of it; null when nothing is.
alter table propositions add column next_due_at timestamptz;
update propositions p set next_due_at = (
    select min(c.due_at) from commitments c
    where c.proposition_id = p.id and not c.dropped and c.state not in ('COMPLETED', 'FAILED', 'CANCELLED'));

-- What has no date comes last by date, and what has no value comes last by value.
create index propositions_due on propositions
    ((coalesce(next_due_at, timestamptz '9999-12-31 00:00:00+00')), id);
create index propositions_value on propositions ((coalesce(value_minor, -1)), id);
create index propositions_created on propositions (created_at, id);

-- As Commitment.atRisk() tells it of one commitment.
alter table commitments add column at_risk boolean not null generated always as (
    state not in ('DRAFT', 'COMPLETED', 'FAILED', 'CANCELLED', 'PENDING_CANCELLATION')
    and (
        overdue
        or kept is not distinct from false
        or coalesce(expected_at > customer_due_at, false)
        or state in ('COUNTERED', 'DECLINED')
        or coalesce(jeopardy_level, 'none') not in ('none', 'low'))
) stored;
create index commitments_due on commitments (due_at, id);
create index commitments_department_due on commitments (department, due_at, id);
create index commitments_at_risk on commitments (due_at, id) where at_risk;
