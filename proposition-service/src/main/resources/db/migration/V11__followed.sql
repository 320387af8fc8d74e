-- The timeline of all propositions is followed by its numbers, from any of them on.
create unique index proposition_timeline_followed on proposition_timeline (seq);
