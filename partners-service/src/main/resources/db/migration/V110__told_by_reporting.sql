-- What the service that takes reports and keeps cases tells: what became of a duty, and which cases hold payments.

create table report_facts (
    id           uuid         primary key,
    programme    varchar(40)  not null,
    agreement    uuid         not null references agreements,
    partner      varchar(32)  not null,
    fact_version bigint       not null check (fact_version > 0),
    kind         varchar(30)  not null,
    period       varchar(6)   not null,
    ref          varchar(64),
    self         varchar(500),
    submitted_on date,
    accepted_on  date,
    waived_on    date,
    waiver       varchar(2000),
    version      integer      not null
);
create index report_facts_agreement on report_facts (agreement, id);

-- held_at is when an open case's hold was first stored here: from then on nothing is approved or paid (R52).
create table case_facts (
    id           uuid         primary key,
    programme    varchar(40)  not null,
    agreement    uuid         not null references agreements,
    partner      varchar(32)  not null,
    fact_version bigint       not null check (fact_version > 0),
    ref          varchar(64)  not null,
    self         varchar(500) not null,
    opened_on    date         not null,
    is_open      boolean      not null,
    payment_hold boolean      not null,
    hold_reason  varchar(2000),
    claim_ref    varchar(64),
    held_at      timestamptz,
    version      integer      not null,
    constraint r52 check ((held_at is not null) = (is_open and payment_hold))
);
create index case_facts_agreement on case_facts (agreement, id);

alter table report_facts enable row level security;
alter table case_facts enable row level security;
create policy visible on report_facts using (is_visible(programme, partner));
create policy visible on case_facts using (is_visible(programme, partner));

grant select, insert, update on report_facts, case_facts to ${app};
