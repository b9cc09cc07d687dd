-- What donors have agreed and promised.

create table arrangements (
    id                       uuid         primary key,
    programme                varchar(32)  not null references programmes (code),
    ref                      varchar(64)  not null,
    donor                    varchar(32)  not null,
    type                     varchar(40)  not null,
    effective_from           date         not null,
    ends_on                  date         not null check (ends_on >= effective_from),
    document_ref             varchar(200),
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
    signed_on                date,
    created_at               timestamptz  not null,
    created_by               varchar(200) not null,
    version                  integer      not null,
    unique (programme, ref),
    foreign key (programme, donor) references donors (programme, code)
);

create table contributions (
    id                 uuid            primary key,
    programme          varchar(32)     not null references programmes (code),
    ref                varchar(64)     not null,
    donor              varchar(32)     not null,
    internal           boolean         not null,
    arrangement        varchar(64),
    approval_ref       varchar(200),
    amount             numeric(20, 4)  not null check (amount > 0),
    currency           varchar(3)      not null,
    indicative_rate    numeric(18, 10) not null check (indicative_rate > 0),
    fiscal_year        varchar(7),
    effective_from     date            not null,
    available_from     date            not null,
    available_to       date            not null check (available_to >= available_from),
    earmark_strictness varchar(4) check (earmark_strictness in ('HARD', 'SOFT')),
    earmark_geos       text[]          not null,
    earmark_core_areas text[]          not null,
    earmark_partners   text[]          not null,
    earmark_outcomes   text[]          not null,
    earmark_text       varchar(4000),
    state              varchar(12)     not null check (state in ('PLEDGED', 'COMMITTED', 'SUSPENDED', 'SETTLED', 'CANCELLED', 'WITHDRAWN')),
    committed_at       timestamptz,
    created_at         timestamptz     not null,
    created_by         varchar(200)    not null,
    version            integer         not null,
    unique (programme, ref),
    foreign key (programme, donor) references donors (programme, code),
    foreign key (programme, arrangement) references arrangements (programme, ref)
);

create table instalments (
    contribution uuid           not null references contributions (id),
    no           integer        not null,
    planned_on   date           not null,
    latest_on    date,
    amount       numeric(20, 4) not null check (amount > 0),
    condition    varchar(2000),
    state        varchar(10)    not null check (state in ('PLANNED', 'CALLED', 'WITHHELD', 'CANCELLED')),
    primary key (contribution, no)
);

grant select, insert, update on arrangements, contributions to ${app};
grant select, insert, update, delete on instalments to ${app};
