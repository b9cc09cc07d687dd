-- What partners did. The content is only read whole; a plan and a statement are kept as they were when a version was
-- submitted.
create table activity_reports (
    id        uuid primary key references reports,
    content   text not null,
    plan      text,
    statement text
);
grant select, insert, update on activity_reports to ${app};

alter table activity_reports enable row level security;
create policy activity_reports_scope on activity_reports using (
    exists (select 1 from reports r where r.id = activity_reports.id)
);
