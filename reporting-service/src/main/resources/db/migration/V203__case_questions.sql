-- What the partner of a case is asked, and what it answers.
create table case_questions (
    id          uuid         primary key,
    case_id     uuid         not null references irregularity_cases,
    no          integer      not null,
    text        text         not null,
    asked_on    date         not null,
    asked_by    varchar(200) not null,
    answer      text,
    answered_on date,
    answered_by varchar(200),
    unique (case_id, no)
);
grant select, insert, update on case_questions to ${app};
alter table case_questions enable row level security;
create policy case_questions_scope on case_questions using (
    exists (select 1 from irregularity_cases c where c.id = case_id)
);
