-- A programme, its donors and its own lists: data, never code.

create table programmes (
    id                  uuid         primary key,
    code                varchar(32)  not null unique,
    title               varchar(200) not null,
    currency            varchar(3)   not null,
    time_zone           varchar(60)  not null,
    starts_on           date         not null,
    ends_on             date         not null check (ends_on >= starts_on),
    finance_act_account varchar(100),
    managing_unit       varchar(200),
    created_at          timestamptz  not null,
    created_by          varchar(200) not null
);

create table donors (
    id                      uuid         primary key,
    programme               varchar(32)  not null references programmes (code),
    code                    varchar(32)  not null,
    name                    varchar(200) not null,
    role                    varchar(10)  not null check (role in ('LEAD_DONOR', 'CO_DONOR')),
    currency                varchar(3)   not null,
    fiscal_year_start_month integer      not null check (fiscal_year_start_month in (1, 4, 7, 10)),
    iati_id                 varchar(60),
    created_at              timestamptz  not null,
    unique (programme, code)
);
-- R08: one lead donor
create unique index donors_lead on donors (programme) where role = 'LEAD_DONOR';

create table geos (
    id         uuid         primary key,
    programme  varchar(32)  not null references programmes (code),
    code       varchar(32)  not null,
    name       varchar(200) not null,
    kind       varchar(10)  not null check (kind in ('COUNTRY', 'REGION')),
    members    text[]       not null,
    created_at timestamptz  not null,
    unique (programme, code)
);

create table core_areas (
    id             uuid         primary key,
    programme      varchar(32)  not null references programmes (code),
    code           varchar(32)  not null,
    title          varchar(300) not null,
    in_arrangement boolean      not null,
    created_at     timestamptz  not null,
    unique (programme, code)
);

create table outcomes (
    id         uuid         primary key,
    programme  varchar(32)  not null references programmes (code),
    ref        varchar(64)  not null,
    core_area  varchar(32)  not null,
    title      varchar(300) not null,
    created_at timestamptz  not null,
    unique (programme, ref),
    foreign key (programme, core_area) references core_areas (programme, code)
);

grant select, insert on programmes, donors, geos, core_areas, outcomes to ${app};
