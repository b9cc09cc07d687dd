-- Money that partners gave back.

create table partner_refunds (
    id            uuid           primary key,
    programme     varchar(40)    not null,
    ref           varchar(64)    not null,
    agreement     uuid           not null references agreements,
    agreement_ref varchar(64)    not null,
    partner       varchar(32)    not null,
    state         varchar(20)    not null,
    currency      varchar(3)     not null,
    value_date    date           not null,
    amount        numeric(20, 4) not null check (amount > 0),
    reason        varchar(20)    not null,
    bank_ref      varchar(100)   not null,
    comment       varchar(2000),
    booked_in     varchar(6),
    transaction   varchar(500),
    created       varchar(1000)  not null,
    version       integer        not null
);
-- A refused refund booked nothing: its reference may be used by the corrected one.
create unique index partner_refunds_ref on partner_refunds (programme, ref) where state <> 'REFUSED';
create index partner_refunds_agreement on partner_refunds (agreement, id);

create table partner_refund_splits (
    refund       uuid           not null references partner_refunds,
    position     integer        not null,
    contribution varchar(64)    not null,
    amount       numeric(20, 4) not null check (amount > 0),
    primary key (refund, position),
    unique (refund, contribution)
);

alter table partner_refunds enable row level security;
alter table partner_refund_splits enable row level security;
create policy visible on partner_refunds using (is_visible(programme, partner));
create policy visible on partner_refund_splits using (exists (select 1 from partner_refunds r where r.id = refund));

grant select, insert, update on partner_refunds to ${app};
grant select, insert on partner_refund_splits to ${app};
