-- What this service tells others: one row per fact and target, with the whole present state and how much of it arrived.

create table facts_out (
    programme  varchar(40) not null,
    collection varchar(40) not null,
    id         uuid        not null,
    target     varchar(40) not null,
    state      jsonb       not null,
    wanted     bigint      not null check (wanted > 0),
    delivered  bigint      not null default 0 check (delivered between 0 and wanted),
    tries      integer     not null default 0,
    next_at    timestamptz not null default now(),
    refusal    varchar(200),
    told_at    timestamptz not null,
    primary key (programme, collection, id, target)
);
create index facts_out_pending on facts_out (next_at) where delivered < wanted;

grant select, insert, update on facts_out to ${app};
