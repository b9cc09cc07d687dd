-- What the donors talk about, decide and have done. No names of persons: organisations and roles.

create table meetings (
    id                uuid         primary key,
    programme         varchar(32)  not null references programmes (code),
    ref               varchar(64)  not null,
    kind              varchar(20)  not null check (kind in ('ANNUAL', 'EXTRAORDINARY', 'TECHNICAL')),
    title             varchar(200) not null,
    planned_on        date         not null,
    state             varchar(20)  not null check (state in
        ('PLANNED', 'CONVENED', 'HELD', 'MINUTES_DRAFT', 'MINUTES_AGREED', 'POSTPONED', 'CANCELLED')),
    held_on           date,
    minutes_reference varchar(500),
    minutes_hash      varchar(64),
    minutes_shared_on date,
    minutes_agree_by  date,
    minutes_agreed_on date,
    reason            varchar(2000),
    created_at        timestamptz  not null,
    created_by        varchar(200) not null,
    version           integer      not null,
    unique (programme, ref)
);
create index meetings_days on meetings (programme, planned_on, id);

create table meeting_agenda (
    meeting uuid         not null references meetings (id),
    no      integer      not null,
    kind    varchar(20)  not null,
    title   varchar(300) not null,
    primary key (meeting, no)
);

create table meeting_participants (
    meeting uuid         not null references meetings (id),
    no      integer      not null,
    party   varchar(32)  not null,
    role    varchar(100) not null,
    primary key (meeting, no)
);

create table meeting_documents (
    meeting   uuid         not null references meetings (id),
    no        integer      not null,
    kind      varchar(20)  not null,
    title     varchar(200) not null,
    reference varchar(500) not null,
    hash      varchar(64),
    shared_on date         not null,
    primary key (meeting, no)
);

create table meeting_agreements (
    meeting   uuid         not null references meetings (id),
    party     varchar(32)  not null,
    agreed_on date         not null,
    agreed_by varchar(200) not null,
    primary key (meeting, party)
);

create table decisions (
    id             uuid          primary key,
    programme      varchar(32)   not null references programmes (code),
    ref            varchar(64)   not null,
    meeting        uuid          references meetings (id),
    kind           varchar(20)   not null check (kind in
        ('APPROVE_WORKPLAN', 'APPROVE_BUDGET', 'NOTE_REPORT', 'ADJUSTMENT', 'OTHER')),
    text           varchar(4000) not null,
    linked_ref     varchar(64),
    state          varchar(20)   not null check (state in
        ('PROPOSED', 'AGREED', 'NOT_AGREED', 'DEFERRED', 'IMPLEMENTED', 'REVOKED')),
    decided_on     date,
    deferred_to    uuid          references meetings (id),
    implemented_on date,
    revoked_by     uuid          references decisions (id),
    reason         varchar(2000),
    created_at     timestamptz   not null,
    created_by     varchar(200)  not null,
    version        integer       not null,
    unique (programme, ref)
);
create index decisions_meeting on decisions (meeting);

create table decision_agreements (
    decision  uuid         not null references decisions (id),
    party     varchar(32)  not null,
    agreed_on date         not null,
    agreed_by varchar(200) not null,
    primary key (decision, party)
);

create table action_points (
    id           uuid          primary key,
    programme    varchar(32)   not null references programmes (code),
    ref          varchar(64)   not null,
    meeting      uuid          references meetings (id),
    decision     uuid          references decisions (id),
    text         varchar(2000) not null,
    owner        varchar(32)   not null,
    due_on       date          not null,
    state        varchar(20)   not null check (state in ('OPEN', 'IN_PROGRESS', 'DONE', 'CARRIED_OVER', 'DROPPED')),
    done_on      date,
    evidence     varchar(2000),
    reason       varchar(2000),
    carried_from uuid          unique references action_points (id),
    created_at   timestamptz   not null,
    created_by   varchar(200)  not null,
    version      integer       not null,
    unique (programme, ref)
);
create index action_points_due on action_points (programme, due_on, id);
create index action_points_meeting on action_points (meeting);

grant select, insert, update on meetings, decisions, action_points to ${app};
grant select, insert, update, delete on meeting_agenda, meeting_participants, meeting_documents, meeting_agreements to ${app};
grant select, insert on decision_agreements to ${app};
