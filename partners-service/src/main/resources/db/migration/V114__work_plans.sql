-- What a partner plans to do in a year under an agreement; each revision is a version of its own.

create table work_plans (
    id            uuid         primary key,
    programme     varchar(40)  not null,
    ref           varchar(64)  not null,
    agreement     uuid         not null references agreements,
    agreement_ref varchar(64)  not null,
    partner       varchar(32)  not null,
    year          integer      not null check (year between 1000 and 2999),
    no            integer      not null check (no > 0),
    state         varchar(20)  not null,
    currency      varchar(3)   not null,
    summary       varchar(4000),
    activities    varchar      not null,
    created       varchar(1000) not null,
    submitted     varchar(1000),
    return_reason varchar(2000),
    approved      varchar(1000),
    decision_ref  varchar(64),
    version       integer      not null,
    unique (programme, ref),
    unique (agreement, year, no)
);
-- One version at a time is worked on.
create unique index work_plans_open on work_plans (agreement, year) where state <> 'APPROVED';

create table work_plan_comments (
    id        uuid          primary key,
    programme varchar(40)   not null,
    work_plan uuid          not null references work_plans,
    partner   varchar(32)   not null,
    text      varchar(4000) not null,
    written   varchar(1000) not null,
    version   integer       not null
);
create index work_plan_comments_plan on work_plan_comments (work_plan, id);

alter table work_plans enable row level security;
alter table work_plan_comments enable row level security;
create policy visible on work_plans using (is_visible(programme, partner));
create policy visible on work_plan_comments using (is_visible(programme, partner));

grant select, insert, update on work_plans to ${app};
grant select, insert on work_plan_comments to ${app};
