-- Every report of a partner, whatever it reports: whose it is, for which period, how far it has come. What it says stands
-- in the table of its kind.
create table reports (
    id           uuid         primary key,
    programme    varchar(40)  not null,
    ref          varchar(64)  not null,
    kind         varchar(30)  not null,
    agreement    varchar(64)  not null,
    partner      varchar(40)  not null,
    period       varchar(6)   not null,
    state        varchar(20)  not null,
    version_no   integer      not null check (version_no > 0),
    submitted_on date,
    accepted_at  timestamptz,
    lock_version integer      not null,
    constraint reports_ref unique (programme, ref),
    constraint reports_period unique (programme, agreement, kind, period)
);
create index reports_page on reports (programme, id);

insert into reports
select r.id, r.programme, r.ref, 'QUARTERLY_FINANCIAL', r.agreement, r.partner, r.quarter, r.state, r.version_no,
       (select (min(s.at) at time zone 'UTC')::date from expenditure_report_steps s
        where s.report = r.id and s.step = 'SUBMITTED'),
       r.accepted_at, r.lock_version
from expenditure_reports r;

drop policy expenditure_reports_scope on expenditure_reports;
drop policy expenditure_lines_scope on expenditure_lines;
drop policy expenditure_report_steps_scope on expenditure_report_steps;

alter table expenditure_report_steps rename to report_steps;
alter table report_steps
    drop constraint expenditure_report_steps_report_fkey,
    add constraint report_steps_report_fkey foreign key (report) references reports;

alter table expenditure_reports
    drop column programme,
    drop column ref,
    drop column agreement,
    drop column partner,
    drop column state,
    drop column version_no,
    drop column accepted_at,
    drop column lock_version,
    add column rates text,
    add constraint expenditure_reports_id_fkey foreign key (id) references reports;

-- Spent or refunded; a refund is negative, and either may have any sign in a correction (R61).
alter table expenditure_lines
    add column kind varchar(12) not null default 'EXPENDITURE' check (kind in ('EXPENDITURE', 'REFUND')),
    drop constraint expenditure_lines_check,
    add constraint expenditure_lines_sign check (
        correction_of_quarter is not null
        or (kind = 'EXPENDITURE' and programme_amount >= 0)
        or (kind = 'REFUND' and programme_amount <= 0));

-- Each version as it was submitted: what was pending at any earlier moment can be told from these and the steps.
create table submitted_versions (
    report     uuid        not null references reports,
    version_no integer     not null,
    at         timestamptz not null,
    content    jsonb       not null,
    primary key (report, version_no)
);

grant select, insert, update on reports to ${app};
grant select, insert on submitted_versions to ${app};

alter table reports enable row level security;
create policy reports_scope on reports using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party' and partner = current_setting('codonor.party', true)))
);
create policy expenditure_reports_scope on expenditure_reports using (
    exists (select 1 from reports r where r.id = expenditure_reports.id)
);
create policy expenditure_lines_scope on expenditure_lines using (exists (select 1 from reports r where r.id = report));
create policy report_steps_scope on report_steps using (exists (select 1 from reports r where r.id = report));
alter table submitted_versions enable row level security;
create policy submitted_versions_scope on submitted_versions using (
    exists (select 1 from reports r where r.id = report)
);
