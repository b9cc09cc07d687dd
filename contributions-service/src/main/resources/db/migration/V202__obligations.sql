-- Duties that other services or people register, and what people did about duties that nobody follows. Duties that
-- follow from terms and facts of this service are derived when they are read and have no row here.

-- The second lock: who belongs to a partner sees and writes only what that partner owes or is owed.
create function is_party_to(in_programme varchar, of_owner varchar, of_creditors varchar[]) returns boolean
    language sql stable
    return (current_setting('codonor.scope', true) = 'all'
            or current_setting('codonor.scope', true) = 'party'
               and (of_owner = current_setting('codonor.party', true)
                    or current_setting('codonor.party', true) = any (of_creditors)))
       and (current_setting('codonor.programmes', true) = '*'
            or in_programme = any (string_to_array(current_setting('codonor.programmes', true), ',')));

create table obligations (
    programme   varchar(32)   not null references programmes (code),
    source      varchar(40)   not null,
    source_id   uuid          not null,
    version     bigint        not null,
    ref         varchar(64)   not null,
    kind        varchar(40)   not null,
    title       varchar(300)  not null,
    owner       varchar(32)   not null,
    owed_to     varchar(32)[] not null,
    due_on      date          not null,
    rule        varchar(4),
    source_ref  varchar(64),
    source_self varchar(500),
    done_on     date,
    evidence    varchar(2000),
    waiver      varchar(2000),
    withdrawn   boolean       not null,
    recorded_at timestamptz   not null,
    primary key (programme, source, source_id),
    unique (programme, ref)
);

create table obligation_marks (
    programme   varchar(32)   not null references programmes (code),
    ref         varchar(64)   not null,
    owner       varchar(32)   not null,
    owed_to     varchar(32)[] not null,
    done_on     date,
    evidence    varchar(2000),
    waiver      varchar(2000),
    marked_by   varchar(200)  not null,
    recorded_at timestamptz   not null,
    primary key (programme, ref),
    check ((done_on is null) = (evidence is null) and (done_on is null) <> (waiver is null))
);

alter table obligations enable row level security;
alter table obligation_marks enable row level security;
create policy visible on obligations using (is_party_to(programme, owner, owed_to));
create policy visible on obligation_marks using (is_party_to(programme, owner, owed_to));

grant select, insert, update on obligations to ${app};
grant select, insert on obligation_marks to ${app};
