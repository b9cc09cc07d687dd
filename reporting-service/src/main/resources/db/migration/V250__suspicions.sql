-- What anybody reported without an account. Of the reporter nothing is kept but what the reporter wrote, encrypted; the
-- receipt as a slow salted hash, the identity sealed with a key that is not here. Days, no times.
create table suspicions (
    id            uuid        primary key,
    programme     varchar(40) not null,
    ref           varchar(64) not null,
    receipt       bytea       not null,
    state         varchar(12) not null check (state in ('RECEIVED', 'TAKEN_UP', 'SET_ASIDE')),
    received_on   date        not null,
    content       bytea       not null,
    identity      bytea,
    case_ref      varchar(64),
    aside_because varchar(2000),
    unique (programme, ref),
    unique (programme, receipt)
);
create index suspicions_list on suspicions (programme, id);

create table suspicion_messages (
    suspicion uuid        not null references suspicions,
    no        integer     not null,
    sender    varchar(10) not null check (sender in ('REPORTER', 'OFFICER')),
    written_on date       not null,
    content   bytea       not null,
    primary key (suspicion, no)
);

create table suspicion_attachments (
    suspicion uuid        not null references suspicions,
    no        integer     not null,
    kind      varchar(10) not null check (kind in ('PNG', 'JPEG', 'PDF', 'TEXT')),
    bytes     integer     not null,
    came_on   date        not null,
    content   bytea       not null,
    primary key (suspicion, no)
);

-- Who agreed that an identity is opened; an agreement is good for some days and is never taken back.
create table identity_approvals (
    id        uuid          primary key,
    suspicion uuid          not null references suspicions,
    reason    varchar(2000) not null,
    at        timestamptz   not null,
    subject   varchar(200)  not null,
    party     varchar(40)   not null,
    roles     varchar(400)  not null
);
create index identity_approvals_of on identity_approvals (suspicion, at);

grant select, insert, update on suspicions to ${app};
grant select, insert on suspicion_messages, suspicion_attachments, identity_approvals to ${app};

-- Somebody without an account sees the one row whose receipt was shown in this transaction, and nothing else.
alter table suspicions enable row level security;
create policy suspicions_scope on suspicions using (
    (current_setting('codonor.scope', true) = 'all'
        and (current_setting('codonor.programmes', true) = '*'
            or programme = any (string_to_array(current_setting('codonor.programmes', true), ','))))
    or encode(receipt, 'hex') = current_setting('codonor.receipt', true)
);
alter table suspicion_messages enable row level security;
create policy suspicion_messages_scope on suspicion_messages using (
    exists (select 1 from suspicions s where s.id = suspicion)
);
alter table suspicion_attachments enable row level security;
create policy suspicion_attachments_scope on suspicion_attachments using (
    exists (select 1 from suspicions s where s.id = suspicion)
);
alter table identity_approvals enable row level security;
create policy identity_approvals_scope on identity_approvals using (
    current_setting('codonor.scope', true) = 'all' and exists (select 1 from suspicions s where s.id = suspicion)
);
