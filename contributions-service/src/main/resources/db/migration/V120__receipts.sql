-- Money that came. A booked amount never changes (R17): only what took a receipt back, or decides on its exchange
-- difference, is added later.

create table receipts (
    id              uuid            primary key,
    programme       varchar(32)     not null references programmes (code),
    ref             varchar(64)     not null,
    contribution    uuid            not null references contributions (id),
    donor           varchar(32)     not null,
    internal        boolean         not null,
    instalment      integer,
    value_date      date            not null,
    amount          numeric(20, 4)  not null check (amount > 0),
    currency        varchar(3)      not null,
    rate            numeric(18, 10) not null check (rate > 0),
    rate_source     varchar(100),
    booked          numeric(20, 4)  not null check (booked >= 0),
    indicative      numeric(20, 4)  not null check (indicative >= 0),
    quarter         varchar(6)      not null,
    bank_ref        varchar(100),
    note            varchar(500),
    transaction     uuid            not null,
    transaction_seq bigint          not null,
    recorded_at     timestamptz     not null,
    recorded_by     varchar(200)    not null,
    recorder_roles  text[]          not null,
    recorder_party  varchar(32)     not null,
    reversed_by     uuid,
    reversal_reason varchar(2000),
    unique (programme, ref)
);
-- R20: a bank reference is the donor's once; after a reversal it may be used again
create unique index receipts_bank_ref on receipts (programme, donor, bank_ref) where reversed_by is null;
create index receipts_contribution on receipts (contribution, value_date);

-- What a receipt paid of which instalment.
create table receipt_parts (
    receipt    uuid           not null references receipts (id),
    instalment integer        not null,
    amount     numeric(20, 4) not null check (amount > 0),
    primary key (receipt, instalment)
);

create table fx_differences (
    id             uuid           primary key,
    receipt        uuid           not null unique references receipts (id),
    programme      varchar(32)    not null,
    ref            varchar(64)    not null,
    difference     numeric(20, 4) not null check (difference <> 0),
    treatment      varchar(20) check (treatment in ('BUDGET_REDUCTION', 'TOP_UP_REQUEST', 'LEAD_ABSORBS', 'GAIN_TO_BUDGET')),
    reason         varchar(2000),
    treated_at     timestamptz,
    treated_by     varchar(200),
    treater_roles  text[],
    treater_party  varchar(32),
    unique (programme, ref)
);

grant select, insert, update (reversed_by, reversal_reason) on receipts to ${app};
grant select, insert on receipt_parts to ${app};
grant select, insert, update (treatment, reason, treated_at, treated_by, treater_roles, treater_party)
    on fx_differences to ${app};
