-- Attribution keys that are in use: who pays which share of a line in a quarter. Frozen at first use (R69).

create table attribution_keys (
    programme varchar(40) not null,
    line      varchar(32) not null,
    quarter   varchar(6)  not null,
    budget    uuid        not null,
    frozen_at timestamptz not null,
    primary key (programme, line, quarter)
);

create table attribution_shares (
    programme    varchar(40)   not null,
    line         varchar(32)   not null,
    quarter      varchar(6)    not null,
    contribution varchar(64)   not null,
    donor        varchar(32)   not null,
    weight       numeric(20,4) not null check (weight > 0),
    primary key (programme, line, quarter, contribution),
    foreign key (programme, line, quarter) references attribution_keys
);

grant select, insert on attribution_keys, attribution_shares to ${app};
