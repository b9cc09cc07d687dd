-- The life of a C-case: opening, hold, publication, outcome; its days, notices and follow-ups. A day until which something
-- is due is computed once and kept; whether it is late is never stored.
alter table irregularity_cases
    add column opened_on            date,
    add column closed_on            date,
    add column outcome              varchar(20),
    add column lessons              text,
    add column payment_hold         boolean not null default false,
    add column hold_reason          varchar(5000),
    add column partners_told        boolean not null default false,
    add column claimed              boolean not null default false,
    add column public_summary       text,
    add column exemption_check      varchar(10) check (exemption_check in ('PENDING', 'CHECKED', 'WITHHELD')),
    add column exemption_reason     text,
    add column exemption_checked_on date,
    add constraint closed_with_an_outcome check ((state = 'CLOSED') = (outcome is not null));

create table irregularity_terms (
    programme                   varchar(40) primary key,
    partner_notice_days         integer     not null check (partner_notice_days > 0),
    assessment_working_days     integer     not null check (assessment_working_days > 0),
    auditor_notice_working_days integer     not null check (auditor_notice_working_days > 0),
    donor_notice_working_days   integer     not null check (donor_notice_working_days > 0),
    urgent_notice_working_days  integer     not null check (urgent_notice_working_days > 0),
    statement_days              integer     not null check (statement_days > 0),
    lock_version                integer     not null
);

create table case_notices (
    id              uuid         primary key,
    case_id         uuid         not null references irregularity_cases,
    programme       varchar(40)  not null,
    ref             varchar(80)  not null,
    case_ref        varchar(64)  not null,
    no              integer      not null,
    recipient       varchar(20)  not null,
    donor           varchar(40),
    organisation    varchar(200),
    kind            varchar(10)  not null,
    about           varchar(10)  not null,
    also_initial    boolean      not null default false,
    state           varchar(12)  not null,
    planned_on      date         not null,
    subject         varchar(500),
    body            text,
    sent_on         date,
    sent_at         timestamptz,
    sent_by         varchar(200),
    delivered_at    timestamptz,
    delivery_ref    varchar(500),
    acknowledged_on date,
    acknowledged_by varchar(200),
    lock_version    integer      not null,
    unique (case_id, no),
    unique (programme, ref),
    check ((recipient = 'CO_DONOR') = (donor is not null)),
    check ((state = 'PLANNED') = (sent_on is null))
);

create table case_deadlines (
    id        uuid        primary key,
    programme varchar(40) not null,
    case_id   uuid        references irregularity_cases,
    notice_id uuid        references case_notices,
    kind      varchar(20) not null,
    owner     varchar(40),
    owed_to   varchar(40),
    starts_on date        not null,
    days      integer     not null,
    due_on    date,
    done_on   date
);
create index case_deadlines_of on case_deadlines (case_id);
create index case_deadlines_open on case_deadlines (id) where due_on is null or owner is null or owed_to is null;

create table case_follow_ups (
    id          uuid         primary key,
    case_id     uuid         not null references irregularity_cases,
    no          integer      not null,
    kind        varchar(12)  not null,
    on_date     date         not null,
    at          timestamptz  not null,
    text        text         not null,
    public_text text,
    significant boolean      not null,
    state_after varchar(20)  not null,
    established text,
    amounts     text,
    subject     varchar(200) not null,
    party       varchar(40)  not null,
    roles       varchar(400) not null,
    unique (case_id, no)
);

grant select, insert, update on irregularity_terms, case_notices, case_deadlines, case_follow_ups to ${app};

alter table irregularity_terms enable row level security;
create policy irregularity_terms_scope on irregularity_terms using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and current_setting('codonor.scope', true) in ('all', 'party')
);
alter table case_notices enable row level security;
create policy case_notices_scope on case_notices using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and current_setting('codonor.scope', true) = 'all'
);
alter table case_deadlines enable row level security;
create policy case_deadlines_scope on case_deadlines using (
    (case_id is not null and exists (select 1 from irregularity_cases c where c.id = case_id))
    or (case_id is null
        and (current_setting('codonor.programmes', true) = '*'
            or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
        and current_setting('codonor.scope', true) = 'all')
);
alter table case_follow_ups enable row level security;
create policy case_follow_ups_scope on case_follow_ups using (
    current_setting('codonor.scope', true) = 'all' and exists (select 1 from irregularity_cases c where c.id = case_id)
);
