-- By value, within one currency: an index of those alone that have a value is none for a query that does not say so.
drop index propositions_value;
create index propositions_value on propositions (value_currency, value_minor, id);

-- What to follow up is asked for by its state, and comes by what is due next.
create index commitments_state_due on commitments (state, due_at, id);
