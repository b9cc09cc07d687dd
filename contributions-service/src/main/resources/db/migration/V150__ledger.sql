-- The ledger: transactions of moves, written once; running totals for figures and headroom for ceilings beside them.
-- A missing agreement or line is '' so that keys stay plain. Nobody may change or delete what was moved.

create table transactions (
    programme      varchar(40)  not null,
    seq            bigint       not null,
    id             uuid         not null unique,
    recorded_at    timestamptz  not null,
    source_service varchar(20)  not null,
    source_kind    varchar(40)  not null,
    source_id      uuid         not null,
    source_ref     varchar(64)  not null,
    source_self    varchar(500) not null,
    corrects       bigint,
    primary key (programme, seq)
);
create index transactions_source on transactions (programme, source_id, seq);
create index transactions_recorded on transactions (programme, recorded_at);

create table moves (
    programme      varchar(40)   not null,
    seq            bigint        not null,
    no             integer       not null,
    event          varchar(20)   not null,
    from_account   varchar(20)   not null,
    to_account     varchar(20)   not null check (to_account <> from_account),
    contribution   varchar(64)   not null,
    agreement      varchar(64)   not null,
    line           varchar(64)   not null,
    amount         numeric(20,4) not null check (amount > 0),
    value_date     date          not null,
    booked_quarter varchar(6)    not null,
    of_quarter     varchar(6)    not null,
    basis          varchar(10)   not null check (basis in ('DIRECT', 'PRO_RATA', 'NA')),
    primary key (programme, seq, no),
    foreign key (programme, seq) references transactions
);
-- Money at the lead donor by day, for a payment that is dated back (R54).
create index moves_held on moves (programme, contribution, value_date)
    where from_account in ('LEAD', 'RESERVED') or to_account in ('LEAD', 'RESERVED');

create table totals (
    programme      varchar(40)   not null,
    event          varchar(20)   not null,
    from_account   varchar(20)   not null,
    to_account     varchar(20)   not null,
    contribution   varchar(64)   not null,
    agreement      varchar(64)   not null,
    line           varchar(64)   not null,
    basis          varchar(10)   not null,
    booked_quarter varchar(6)    not null,
    of_quarter     varchar(6)    not null,
    amount         numeric(20,4) not null,
    primary key (programme, event, from_account, to_account, contribution, agreement, line, basis, booked_quarter,
                 of_quarter)
);

create table headroom (
    programme    varchar(40)   not null,
    kind         varchar(20)   not null,
    contribution varchar(64)   not null,
    agreement    varchar(64)   not null,
    available    numeric(20,4) not null check (available >= 0),
    shortfall    numeric(20,4) not null check (shortfall >= 0),
    primary key (programme, kind, contribution, agreement)
);

-- The quarter in which a programme's books begin: nothing is dated before it.
create table books (
    programme varchar(40) primary key,
    begins    varchar(6)  not null
);

grant select, insert on transactions, moves, books to ${app};
grant select, insert, update on totals, headroom to ${app};
