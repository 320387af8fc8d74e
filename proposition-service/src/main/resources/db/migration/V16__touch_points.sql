-- Who has promised as a touch-point, whether or not operations have said which team answers for it: nobody like that sells.
create table touch_points (
    name text primary key,
    since timestamptz not null
);

-- Of what an earlier release has committed the timeline tells who drafted it. A touch-point drafts nothing but standard
-- propositions; so does somebody who sells, seldom. So it is one that a team names, or of whom nothing is known as of
-- somebody who sells.
with drafted as (
    select actor as name, min(at) as since from proposition_timeline where what = 'drafted'
    group by actor having bool_and(coalesce(why, '') like 'standard proposition %'))
insert into touch_points (name, since)
select d.name, d.since from drafted d
where exists (select from team_touch_points t where t.touch_point = d.name)
    or not exists (select from salespeople s where s.name = d.name);
