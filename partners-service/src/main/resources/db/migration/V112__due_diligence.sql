-- How far each partner can be trusted with money: assessments are never changed, a newer one counts instead (R42).

create table due_diligence (
    id           uuid           primary key,
    programme    varchar(40)    not null,
    ref          varchar(64)    not null,
    partner      varchar(32)    not null,
    scope        varchar(2000)  not null,
    done_on      date           not null,
    valid_until  date           not null,
    risk_rating  varchar(20)    not null,
    findings     varchar(30000) not null,
    document_ref varchar(200),
    created      varchar(1000)  not null,
    version      integer        not null,
    unique (programme, ref),
    foreign key (programme, partner) references partners (programme, code),
    check (done_on <= valid_until)
);
create index due_diligence_partner on due_diligence (programme, partner, done_on);

create table due_diligence_conditions (
    id         uuid          primary key,
    programme  varchar(40)   not null,
    assessment uuid          not null references due_diligence,
    partner    varchar(32)   not null,
    no         integer       not null check (no > 0),
    text       varchar(2000) not null,
    due_on     date          not null,
    met_on     date,
    evidence   varchar(2000),
    waiver     varchar(2000),
    decided    varchar(1000),
    version    integer       not null,
    unique (assessment, no),
    check (met_on is null or waiver is null)
);

alter table due_diligence enable row level security;
alter table due_diligence_conditions enable row level security;
create policy visible on due_diligence using (is_visible(programme, partner));
create policy visible on due_diligence_conditions using (is_visible(programme, partner));

grant select, insert on due_diligence to ${app};
grant select, insert, update on due_diligence_conditions to ${app};
