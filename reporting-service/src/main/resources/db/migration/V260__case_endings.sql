-- How a case ended stands in the step with which it was closed, so that a reopening erases nothing (R90).
alter table case_steps
    add column outcome   varchar(20),
    add column closed_on date,
    add column lessons   text,
    add constraint ended_when_closed check (state = 'CLOSED' or (outcome is null and closed_on is null and lessons is null));

update case_steps s
set outcome = c.outcome, closed_on = c.closed_on, lessons = c.lessons
from irregularity_cases c
where c.id = s.case_id
  and c.state = 'CLOSED'
  and s.state = 'CLOSED'
  and s.position = (select max(l.position) from case_steps l where l.case_id = c.id);
