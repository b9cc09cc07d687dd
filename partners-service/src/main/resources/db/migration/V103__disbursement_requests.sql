-- Requests of partners for money, with their payment and its return by the bank.

create table disbursement_requests (
    id              uuid           primary key,
    programme       varchar(40)    not null,
    ref             varchar(64)    not null,
    agreement       uuid           not null references agreements,
    agreement_ref   varchar(64)    not null,
    partner         varchar(32)    not null,
    state           varchar(20)    not null,
    currency        varchar(3)     not null,
    period_from     date           not null,
    period_to       date           not null,
    need            numeric(20, 4) not null check (need >= 0),
    unspent         numeric(20, 4) not null check (unspent >= 0),
    other_funds     numeric(20, 4) not null check (other_funds >= 0),
    amount          numeric(20, 4) not null check (amount > 0),
    basis_report    varchar(64),
    comment         varchar(2000),
    created         varchar(1000)  not null,
    submitted       varchar(1000),
    reviewed        varchar(1000),
    approved        varchar(1000),
    paid            varchar(1000),
    reason          varchar(2000),
    payment         varchar(2000),
    returned        varchar(2000),
    version         integer        not null,
    unique (programme, ref),
    check (period_from <= period_to)
);
create index disbursement_requests_agreement on disbursement_requests (agreement, id);
create index disbursement_requests_state on disbursement_requests (programme, state, id);

create table disbursement_request_splits (
    request      uuid           not null references disbursement_requests,
    position     integer        not null,
    contribution varchar(64)    not null,
    amount       numeric(20, 4) not null check (amount > 0),
    primary key (request, position),
    unique (request, contribution)
);

-- R57: a reference of the bank names one payment, one return or one refund; given back when the ledger refuses.
create table bank_references (
    programme varchar(40)  not null,
    kind      varchar(10)  not null check (kind in ('PAYMENT', 'RETURN', 'REFUND')),
    bank_ref  varchar(100) not null,
    used_for  uuid         not null,
    primary key (programme, kind, bank_ref)
);

alter table disbursement_requests enable row level security;
alter table disbursement_request_splits enable row level security;
alter table bank_references enable row level security;
create policy visible on disbursement_requests using (is_visible(programme, partner));
create policy visible on disbursement_request_splits
    using (exists (select 1 from disbursement_requests r where r.id = request));
create policy visible on bank_references using (is_visible(programme, null));

grant select, insert, update on disbursement_requests to ${app};
grant select, insert, update, delete on disbursement_request_splits to ${app};
grant select, insert, delete on bank_references to ${app};
