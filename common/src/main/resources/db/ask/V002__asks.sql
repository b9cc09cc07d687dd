-- Effects this service asks of another one: the whole request, committed with the intent, until its outcome is known.

create table asks (
    ask         uuid        primary key,
    programme   varchar(40) not null,
    id          uuid        not null,
    act         varchar(40) not null,
    attempt     integer     not null,
    body        jsonb       not null,
    state       varchar(10) not null check (state in ('PENDING', 'ACCEPTED', 'REFUSED')),
    outcome     jsonb,
    tries       integer     not null default 0,
    next_at     timestamptz not null default now(),
    created_at  timestamptz not null default now(),
    asked_at    timestamptz not null,
    answered_at timestamptz,
    unique (programme, id, act, attempt)
);
create index asks_pending on asks (next_at) where state = 'PENDING';
create index asks_of on asks (id, created_at);

-- The newest position of the ledger that an outcome told of.
create table ledger_seen (
    programme varchar(40) primary key,
    epoch     integer     not null,
    seq       bigint      not null,
    hash      varchar(64) not null
);

grant select, insert, update on ledger_seen to ${app};
grant select, insert, update on asks to ${app};
