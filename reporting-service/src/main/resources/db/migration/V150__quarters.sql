-- Quarters that somebody has closed, or tried to. OPEN is what a refusal of the ledger leaves; a quarter nobody tried to
-- close has no row. The cut is where the ledger stood when it agreed.
create table quarters (
    id           uuid         primary key,
    programme    varchar(40)  not null,
    quarter      varchar(6)   not null,
    state        varchar(10)  not null check (state in ('OPEN', 'CLOSING', 'CLOSED')),
    attempt      integer      not null check (attempt > 0),
    cut_epoch    integer,
    cut_seq      bigint,
    cut_hash     varchar(64),
    cut_at       timestamptz,
    closed_at    timestamptz,
    closed_by    text,
    constraint quarters_once unique (programme, quarter),
    constraint quarters_cut check (state <> 'CLOSED' or (cut_seq is not null and closed_at is not null))
);

-- What was known when a close was decided, one row for each try: added once, never changed.
create table quarter_decisions (
    quarter    uuid        not null references quarters,
    attempt    integer     not null,
    programme  varchar(40) not null,
    decided_at timestamptz not null,
    decided_on date        not null,
    coverage   text        not null,
    primary key (quarter, attempt)
);

grant select, insert, update on quarters to ${app};
grant select, insert on quarter_decisions to ${app};

alter table quarters enable row level security;
create policy quarters_scope on quarters using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and current_setting('codonor.scope', true) = 'all'
);
alter table quarter_decisions enable row level security;
create policy quarter_decisions_scope on quarter_decisions using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and current_setting('codonor.scope', true) = 'all'
);
