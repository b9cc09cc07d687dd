-- Interest that partners earn with the programme's money (R22).

create table partner_interest (
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
    reason        varchar(2000)  not null,
    booked_in     varchar(6),
    transaction   varchar(500),
    created       varchar(1000)  not null,
    version       integer        not null
);
create unique index partner_interest_ref on partner_interest (programme, ref) where state <> 'REFUSED';
create index partner_interest_agreement on partner_interest (agreement, id);

create table partner_interest_splits (
    interest     uuid           not null references partner_interest,
    position     integer        not null,
    contribution varchar(64)    not null,
    amount       numeric(20, 4) not null check (amount > 0),
    primary key (interest, position),
    unique (interest, contribution)
);

alter table partner_interest enable row level security;
alter table partner_interest_splits enable row level security;
create policy visible on partner_interest using (is_visible(programme, partner));
create policy visible on partner_interest_splits using (exists (select 1 from partner_interest i where i.id = interest));

grant select, insert, update on partner_interest to ${app};
grant select, insert on partner_interest_splits to ${app};
