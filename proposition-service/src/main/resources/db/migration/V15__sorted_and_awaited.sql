-- Lists in further orders; each ends in the id. By account and by salesperson propositions have theirs already.
create index propositions_state on propositions (state, id);
create index commitments_state on commitments (state, id);
create index commitments_department on commitments (department, id);

-- What waits for a manager: the whole, or the next version of what is committed.
create index propositions_awaiting on propositions (id)
    where state = 'AWAITING_CO_SIGNATURE' or amendment_asked_at is not null;
