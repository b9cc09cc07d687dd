-- What the lead donor spends itself. A cost is taken back by a second transaction; nothing else of it ever changes.

create table direct_costs (
    id              uuid          primary key,
    programme       varchar(40)   not null,
    ref             varchar(64)   not null,
    line            varchar(32)   not null,
    value_date      date          not null,
    amount          numeric(20,4) not null check (amount > 0),
    text            varchar(500)  not null,
    bank_ref        varchar(100),
    quarter         varchar(6)    not null,
    basis           varchar(10)   not null,
    transaction     uuid          not null,
    seq             bigint        not null,
    recorded_at     timestamptz   not null,
    recorded_by     varchar(200)  not null,
    recorder_roles  text[]        not null,
    recorder_party  varchar(40)   not null,
    reversed_by     uuid,
    reversal_reason varchar(2000),
    unique (programme, ref)
);

grant select, insert, update (reversed_by, reversal_reason) on direct_costs to ${app};
