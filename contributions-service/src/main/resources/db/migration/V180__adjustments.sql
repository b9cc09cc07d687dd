-- Changes of the budget between two versions, and what the co-donors are asked about them.

create table adjustments (
    id               uuid          primary key,
    programme        varchar(32)   not null references programmes (code),
    ref              varchar(64)   not null,
    type             varchar(20)   not null check (type in
        ('REALLOCATION', 'PARTNER_CHANGE', 'SCOPE', 'GEOGRAPHY', 'EXTENSION', 'CEILING', 'EARMARK', 'FX_TECHNICAL')),
    -- what is proposed, in canonical form: its hash is what a consultation asks about
    proposal         text          not null,
    proposal_hash    varchar(64)   not null,
    state            varchar(20)   not null check (state in
        ('DRAFT', 'CLASSIFIED', 'IN_CONSULTATION', 'APPROVED', 'IMPLEMENTED', 'REJECTED', 'WITHDRAWN')),
    classification   varchar(10)   check (classification in ('MINOR', 'MAJOR')),
    measured         text,
    classified_on    date,
    raised           boolean       not null,
    remark           varchar(2000),
    approved_at      timestamptz,
    approved_quarter varchar(6),
    approved_by      varchar(200),
    approver_roles   text[],
    approver_party   varchar(32),
    version_self     varchar(500),
    created_at       timestamptz   not null,
    created_by       varchar(200)  not null,
    changed_by       varchar(200)  not null,
    version          integer       not null,
    unique (programme, ref),
    -- R39: an implemented one has a version, no other has
    check ((state = 'IMPLEMENTED') = (version_self is not null))
);
create unique index adjustments_version on adjustments (version_self) where version_self is not null;

-- Its story, only added to.
create table adjustment_events (
    adjustment uuid          not null references adjustments (id),
    no         integer       not null,
    at         timestamptz   not null,
    what       varchar(40)   not null,
    text       varchar(10000) not null,
    reason     varchar(10000),
    link       varchar(500),
    by         varchar(200)  not null,
    by_roles   text[]        not null,
    by_party   varchar(32)   not null,
    primary key (adjustment, no)
);

create table consultations (
    id              uuid          primary key,
    programme       varchar(32)   not null references programmes (code),
    ref             varchar(70)   not null,
    adjustment      uuid          not null references adjustments (id),
    adjustment_ref  varchar(64)   not null,
    round           integer       not null check (round > 0),
    moves_hash      varchar(64)   not null,
    message         varchar(4000),
    deadline        timestamptz   not null,
    deadline_on     date          not null,
    opened_at       timestamptz   not null,
    opened_by       varchar(200)  not null,
    opener_roles    text[]        not null,
    opener_party    varchar(32)   not null,
    answered_at     timestamptz,
    withdrawn_at    timestamptz,
    decided_at      timestamptz,
    decision        varchar(10000),
    decided_by      varchar(200),
    decider_roles   text[],
    decider_party   varchar(32),
    sent_to         text[],
    version         integer       not null,
    unique (programme, ref),
    unique (adjustment, round)
);

create table consultation_documents (
    consultation uuid         not null references consultations (id),
    no           integer      not null,
    name         varchar(200) not null,
    reference    varchar(500) not null,
    sha256       varchar(64)  not null,
    primary key (consultation, no)
);

create table consultation_requests (
    consultation  uuid        not null references consultations (id),
    donor         varchar(32) not null,
    touched       boolean     not null,
    tacit_consent boolean     not null,
    primary key (consultation, donor)
);

-- Every answer is kept; the last of a donor counts (R36).
create table consultation_answers (
    consultation   uuid          not null references consultations (id),
    no             integer       not null,
    donor          varchar(32)   not null,
    response       varchar(20)   not null check (response in ('NO_OBJECTION', 'CONSENT', 'COMMENTS', 'OBJECTION')),
    text           varchar(10000),
    answered_at    timestamptz   not null,
    answered_by    varchar(200)  not null,
    answerer_roles text[]        not null,
    answerer_party varchar(32)   not null,
    primary key (consultation, no),
    foreign key (consultation, donor) references consultation_requests (consultation, donor)
);

-- R29: what an agreement allows of indirect cost, in percent of direct cost, as its signature said.
alter table agreements add column indirect_rate_pct numeric(9, 4);
grant update (indirect_rate_pct) on agreements to ${app};

grant select, insert, update on adjustments, consultations to ${app};
grant select, insert on adjustment_events, consultation_documents, consultation_requests, consultation_answers to ${app};

-- R23, whatever the service does: a decided version is not changed itself either, nor taken away.
create function budget_version_is_fixed() returns trigger language plpgsql as $$
begin
    if old.state in ('APPROVED', 'REJECTED', 'DISCARDED') then
        raise exception 'a decided budget version is fixed (R23)';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger budget_versions_fixed before update or delete on budget_versions
    for each row execute function budget_version_is_fixed();
