-- What every service keeps beside its own tables: the head and audit chain of each programme, the answers of keyed
-- requests, and (used in development only) moved clocks. ${app} is the service's role: neither owner nor superuser.

create table heads (
    programme   varchar(40) primary key,
    epoch       integer     not null default 1,
    seq         bigint      not null default 0,
    recorded_at timestamptz not null default '1970-01-01T00:00:00Z',
    hash        bytea       not null,
    open_from   varchar(6)
);

create table audit_entries (
    programme   varchar(40)  not null,
    seq         bigint       not null,
    recorded_at timestamptz  not null,
    action      varchar(60)  not null,
    object_kind varchar(40)  not null,
    object_id   varchar(60)  not null,
    object_ref  varchar(120) not null,
    subject     varchar(120) not null,
    party       varchar(40)  not null,
    entry       text         not null,
    hash        bytea        not null,
    primary key (programme, seq)
);
create index audit_entries_object on audit_entries (programme, object_id, seq);
create index audit_entries_ref on audit_entries (programme, object_ref, seq);

create table idempotency_keys (
    caller       varchar(120) not null,
    operation    varchar(60)  not null,
    key          varchar(255) not null,
    payload_hash bytea        not null,
    status       integer,
    headers      jsonb        not null default '{}',
    body         bytea,
    ask          uuid,
    created_at   timestamptz  not null default now(),
    primary key (caller, operation, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
create index idempotency_keys_ask on idempotency_keys (ask) where ask is not null;

create table development_clocks (
    programme     varchar(40) primary key,
    offset_micros bigint      not null
);

grant select, insert, update on heads to ${app};
grant select, insert on audit_entries to ${app};
grant select, insert, update, delete on idempotency_keys to ${app};
grant select, insert, update on development_clocks to ${app};
