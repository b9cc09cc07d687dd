-- A published case that was reopened and in which nothing more was found stands as it had been closed, not as open.
drop view public_cases;

create view public_cases with (security_barrier) as
select c.programme,
       c.ref,
       c.state in ('DISMISSED', 'RECORDED_ONLY', 'CLOSED') as at_rest,
       c.opened_on,
       coalesce(c.closed_on, ended.closed_on)              as closed_on,
       coalesce(c.outcome, ended.outcome)                  as outcome,
       c.public_summary                                    as summary,
       c.exemption_checked_on                              as published_on
from irregularity_cases c
left join lateral (select s.closed_on, s.outcome
                   from case_steps s
                   where s.case_id = c.id
                     and s.outcome is not null
                   order by s.position desc
                   limit 1) ended on c.state in ('DISMISSED', 'RECORDED_ONLY')
where c.exemption_check = 'CHECKED'
  and c.public_summary is not null
  and c.opened_on is not null;

grant select on public_cases to ${app};
