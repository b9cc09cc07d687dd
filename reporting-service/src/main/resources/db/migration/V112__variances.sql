-- From which distance between plan and spending on a programme wants to be told why (R64), and what a partner told.
create table reporting_terms (
    programme    varchar(40)   primary key,
    variance_pct numeric(7, 4) not null check (variance_pct >= 0),
    lock_version integer       not null
);
alter table expenditure_reports
    add column explanations text,
    add column variances    text;
grant select, insert, update on reporting_terms to ${app};
