-- Asks of other services, kept for ever with their outcome; what stands because of them; the agreements they named.

create table received_asks (
    programme   varchar(40) not null,
    service     varchar(20) not null,
    id          uuid        not null,
    act         varchar(20) not null,
    attempt     integer     not null,
    body        json,
    body_hash   bytea,
    status      integer     not null,
    outcome     json        not null,
    recorded_at timestamptz not null,
    primary key (programme, service, id, act, attempt),
    check ((body is null) = (body_hash is null))
);

-- One standing commitment, reservation, payment, refund and acceptance per thing of another service.
create table efforts (
    programme   varchar(40)  not null,
    service     varchar(20)  not null,
    id          uuid         not null,
    kind        varchar(20)  not null,
    transaction bigint       not null,
    bank_ref    varchar(100),
    undone_by   bigint,
    primary key (programme, service, id, kind, transaction)
);
create unique index efforts_standing on efforts (programme, service, id, kind) where undone_by is null;
-- R57: a bank reference pays once.
create unique index efforts_bank_ref on efforts (programme, kind, bank_ref) where bank_ref is not null;

-- What the ledger knows of agreements: the partner, for figures and earmarks, and the dates.
create table agreements (
    programme varchar(40) not null,
    ref       varchar(64) not null,
    partner   varchar(32) not null,
    starts_on date        not null,
    ends_on   date        not null,
    primary key (programme, ref)
);

grant select, insert on received_asks, agreements to ${app};
grant update (starts_on, ends_on) on agreements to ${app};
grant select, insert, update (undone_by) on efforts to ${app};
