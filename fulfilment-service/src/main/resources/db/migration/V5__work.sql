-- What the proposition is worth: when days are short, it counts.
alter table tasks
    add column value_minor bigint,
    add column value_currency text check (value_currency ~ '^[A-Z]{3}$'),
    add constraint tasks_value_has_a_currency check ((value_minor is null) = (value_currency is null));

-- How far the work is, who does it, and what it came with. A due date that moved with a pause is in due_at already.
alter table tasks
    add column percent_done integer check (percent_done between 0 and 100),
    add column quantity_done integer check (quantity_done >= 0),
    add column assignee text,
    add column paused_since timestamptz,
    add column paused_seconds bigint not null default 0 check (paused_seconds >= 0),
    add column milestones text not null default '[]' check (milestones is json array),
    add column evidence text not null default '[]' check (evidence is json array),
    add constraint tasks_only_what_stands_still_is_paused
        check (paused_since is null or state in ('HELD', 'PENDING_CANCELLATION'));

alter table tasks drop constraint tasks_reason_code_check;
alter table tasks add constraint tasks_reason_code_check check (reason_code in ('CAPACITY', 'MATERIAL', 'NOT_FEASIBLE',
    'UNCLEAR', 'NOT_OURS', 'WAITING_FOR_CUSTOMER', 'WAITING_FOR_OTHERS', 'OTHER'));

-- Whether what it depends on is there; kept with the task, so that a desk's list need not look at others.
alter table tasks add column readiness text not null default 'READY' check (readiness in ('READY', 'WAITING', 'BLOCKED'));
update tasks
set readiness = case
    when exists (select from tasks first where first.commitment_id = any (tasks.depends_on)
        and first.state in ('FAILED', 'CANCELLED', 'DECLINED')) then 'BLOCKED'
    when (select count(*) from tasks first where first.commitment_id = any (tasks.depends_on)
        and first.state = 'COMPLETED') = cardinality(depends_on) then 'READY'
    else 'WAITING' end
where cardinality(depends_on) > 0;

-- Who waits for one that is done. Most tasks depend on nothing, and stand in none of this.
create index tasks_followers on tasks using gin (depends_on) where cardinality(depends_on) > 0;

-- A desk's lists, in their order: what is open, what can be started, one person's, one type; and what one account waits for.
create index tasks_open on tasks (department, due_at, commitment_id)
    where state not in ('CANCELLED', 'COMPLETED', 'FAILED');
create index tasks_startable on tasks (department, due_at, commitment_id)
    where state = 'ACCEPTED' and readiness = 'READY';
create index tasks_assignee on tasks (department, assignee, due_at, commitment_id) where assignee is not null;
create index tasks_type on tasks (department, type, due_at, commitment_id);
create index tasks_account on tasks (account_id, due_at, commitment_id);
