-- What partners report to have spent, per agreement and quarter. Amounts that the ledger attributed stay in the ledger's
-- answer (asks); here stands what was reported, and who did what with it.

create table expenditure_reports (
    id                 uuid         primary key,
    programme          varchar(40)  not null,
    ref                varchar(64)  not null,
    agreement          varchar(64)  not null,
    partner            varchar(40)  not null,
    quarter            varchar(6)   not null,
    state              varchar(20)  not null,
    version_no         integer      not null check (version_no > 0),
    currency           varchar(3)   not null,
    nil                boolean      not null,
    no_irregularities  boolean      not null,
    irregularity_refs  text         not null,
    note               varchar(4000),
    accepted_at        timestamptz,
    booked_in          varchar(6),
    transaction_self   varchar(500),
    lock_version       integer      not null,
    constraint expenditure_reports_ref unique (programme, ref),
    constraint expenditure_reports_quarter unique (programme, agreement, quarter)
);
create index expenditure_reports_page on expenditure_reports (programme, id);

create table expenditure_lines (
    report                uuid           not null references expenditure_reports,
    position              integer        not null,
    line                  varchar(32)    not null,
    amount                numeric(20, 4) not null,
    currency              varchar(3)     not null,
    rate                  numeric(18, 10) not null check (rate > 0),
    method                varchar(20)    not null,
    programme_amount      numeric(20, 4) not null,
    programme_currency    varchar(3)     not null,
    correction_of_quarter varchar(6),
    note                  varchar(2000),
    primary key (report, position),
    check (programme_amount >= 0 or correction_of_quarter is not null)
);

create table expenditure_report_steps (
    report     uuid         not null references expenditure_reports,
    position   integer      not null,
    step       varchar(20)  not null,
    version_no integer      not null,
    at         timestamptz  not null,
    subject    varchar(200) not null,
    party      varchar(40)  not null,
    roles      varchar(400) not null,
    reason     varchar(4000),
    primary key (report, position)
);

grant select, insert, update on expenditure_reports to ${app};
grant select, insert, update, delete on expenditure_lines to ${app};
grant select, insert on expenditure_report_steps to ${app};

-- The second lock: a partner's people see their own organisation's reports only, everybody only their programmes.
-- A connection that nobody is known for sees nothing.
alter table expenditure_reports enable row level security;
create policy expenditure_reports_scope on expenditure_reports using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party' and partner = current_setting('codonor.party', true)))
);
alter table expenditure_lines enable row level security;
create policy expenditure_lines_scope on expenditure_lines using (
    exists (select 1 from expenditure_reports r where r.id = report)
);
alter table expenditure_report_steps enable row level security;
create policy expenditure_report_steps_scope on expenditure_report_steps using (
    exists (select 1 from expenditure_reports r where r.id = report)
);
