-- Few are at risk, so they are found among them, whatever the statistics say of the others.
create index forecasts_at_risk on forecasts (commitment_id) where level in ('HIGH', 'CERTAIN');
