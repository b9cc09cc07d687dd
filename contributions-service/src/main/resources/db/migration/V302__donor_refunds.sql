-- Money that goes back to donors, and what the lead donor's bank gives and takes. What is booked never changes (R17):
-- only what took it back is added later.

create table lead_bookings (
    id              uuid           primary key,
    programme       varchar(32)    not null references programmes (code),
    ref             varchar(64)    not null,
    kind            varchar(10)    not null check (kind in ('INTEREST', 'FEE')),
    contribution    varchar(64),
    value_date      date           not null,
    amount          numeric(20, 4) not null check (amount > 0),
    text            varchar(500)   not null,
    bank_ref        varchar(100),
    quarter         varchar(6)     not null,
    transaction     uuid           not null,
    transaction_seq bigint         not null,
    recorded_at     timestamptz    not null,
    recorded_by     varchar(200)   not null,
    recorder_roles  text[]         not null,
    recorder_party  varchar(32)    not null,
    reversed_by     uuid,
    reversal_reason varchar(2000),
    unique (programme, ref)
);
create unique index lead_bookings_bank_ref on lead_bookings (programme, kind, bank_ref) where reversed_by is null;

create table donor_refunds (
    id              uuid            primary key,
    programme       varchar(32)     not null references programmes (code),
    ref             varchar(64)     not null,
    contribution    varchar(64)     not null,
    donor           varchar(32)     not null,
    reason          varchar(10)     not null check (reason in ('UNSPENT', 'RECOVERY', 'WITHDRAWAL')),
    value_date      date            not null,
    amount          numeric(20, 4)  not null check (amount > 0),
    currency        varchar(3)      not null,
    rate            numeric(18, 10) not null check (rate > 0),
    rate_source     varchar(100),
    booked          numeric(20, 4)  not null check (booked > 0),
    claim_ref       varchar(64),
    interest_ref    varchar(64),
    measure         varchar(64),
    bank_ref        varchar(100)    not null,
    note            varchar(500),
    quarter         varchar(6)      not null,
    transaction     uuid            not null,
    transaction_seq bigint          not null,
    recorded_at     timestamptz     not null,
    recorded_by     varchar(200)    not null,
    recorder_roles  text[]          not null,
    recorder_party  varchar(32)     not null,
    reversed_by     uuid,
    reversal_reason varchar(2000),
    unique (programme, ref),
    foreign key (programme, contribution) references contributions (programme, ref),
    check ((reason = 'RECOVERY') = (claim_ref is not null))
);
create unique index donor_refunds_bank_ref on donor_refunds (programme, donor, bank_ref) where reversed_by is null;
create index donor_refunds_contribution on donor_refunds (programme, contribution);

grant select, insert, update (reversed_by, reversal_reason) on lead_bookings, donor_refunds to ${app};
