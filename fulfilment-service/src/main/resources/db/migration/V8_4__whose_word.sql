-- Whoever is named under the highest revision answers to the customer: a hand-over that is told late changes nothing.
alter table tasks add column salesperson_revision bigint not null default 0;
