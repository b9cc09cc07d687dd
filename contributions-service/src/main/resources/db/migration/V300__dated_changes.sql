-- What was agreed and promised first is never edited: what changes later are dated rows beside it, read as of a day.
-- A row may only be taken back as a whole, and stays.

alter table arrangements
    add column acknowledgement_days integer,
    add column refund_months        integer,
    add column withdrawn_on         date,
    add column suspended_on         date,
    add column suspended_by         varchar(32),
    add column noticed_on           date,
    add column terminated_on        date,
    add column closed_on            date,
    add column remark               varchar(2000);

-- An amendment of an arrangement. A term that is null stays as it was; what it changes of contributions is written to
-- contribution_deltas when it is signed.
create table arrangement_amendments (
    id                       uuid         primary key,
    arrangement              uuid         not null references arrangements (id),
    no                       integer      not null,
    reason                   varchar(2000) not null,
    document_ref             varchar(200),
    effective_from           date         not null,
    ends_on                  date,
    contribution_terms       varchar(4000),
    instalment_plan          varchar(4000),
    reporting                varchar(4000),
    management               varchar(4000),
    audit                    varchar(4000),
    consultation_days        integer,
    tacit_consent            boolean,
    report_days              integer,
    irregularity_notice_days integer,
    reallocation_pct         varchar(8),
    ceiling_pct              varchar(8),
    recovery_disposition     varchar(30),
    attribution_method       varchar(30),
    interest_rule            varchar(30),
    fx_rule                  varchar(30),
    acknowledgement_days     integer,
    refund_months            integer,
    contributions            text         not null,
    state                    varchar(10)  not null check (state in ('DRAFT', 'SIGNED', 'WITHDRAWN')),
    signed_on                date,
    remark                   varchar(2000),
    created_at               timestamptz  not null,
    created_by               varchar(200) not null,
    version                  integer      not null,
    unique (arrangement, no)
);

alter table contributions
    add column ended_on date,
    add column remark   varchar(2000);

create table contribution_deltas (
    id                 uuid           primary key,
    contribution       uuid           not null references contributions (id),
    no                 integer        not null,
    effective_from     date           not null,
    cause_kind         varchar(20)    not null check (cause_kind in
        ('AMENDMENT', 'MEASURE', 'ARRANGEMENT', 'CALL', 'CANCELLATION', 'SETTLEMENT')),
    cause_ref          varchar(64)    not null,
    cause_self         varchar(500)   not null,
    amount             numeric(20, 4) not null,
    standing           varchar(10) check (standing in ('SUSPENDED', 'RESUMED', 'WITHDRAWN')),
    earmark_lifted     boolean        not null,
    earmark_strictness varchar(4) check (earmark_strictness in ('HARD', 'SOFT')),
    earmark_geos       text[],
    earmark_core_areas text[],
    earmark_partners   text[],
    earmark_outcomes   text[],
    earmark_text       varchar(4000),
    available_from     date,
    available_to       date,
    recorded_at        timestamptz    not null,
    recorded_by        varchar(200)   not null,
    recorder_roles     text[]         not null,
    recorder_party     varchar(32)    not null,
    taken_back_at      timestamptz,
    unique (contribution, no)
);

-- What a change does to instalments: null leaves a value as it was, a new number adds an instalment.
create table instalment_steps (
    delta      uuid    not null references contribution_deltas (id),
    no         integer not null,
    planned_on date,
    latest_on  date,
    amount     numeric(20, 4) check (amount > 0),
    condition  varchar(2000),
    state      varchar(10) check (state in ('PLANNED', 'CALLED', 'WITHHELD', 'CANCELLED')),
    called_on  date,
    due_on     date,
    primary key (delta, no)
);

-- What the ledger has of a contribution's promises, by day.
create index moves_promises on moves (programme, contribution, value_date)
    where event in ('CONTRIBUTION', 'INSTALMENT');

grant select, insert, update on arrangement_amendments to ${app};
grant select, insert, update (taken_back_at) on contribution_deltas to ${app};
grant select, insert on instalment_steps to ${app};

-- What partners are bound to pay of a contribution's money and have not paid, as they reported it; the newest counts.
create table partner_obligations (
    contribution uuid          not null references contributions (id),
    no           integer       not null,
    as_of        date          not null,
    amount       numeric(20,4) not null check (amount >= 0),
    note         varchar(2000) not null,
    recorded_at  timestamptz   not null,
    recorded_by  varchar(200)  not null,
    primary key (contribution, no)
);

grant select, insert on partner_obligations to ${app};
