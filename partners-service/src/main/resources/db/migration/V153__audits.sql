-- Audits of partners (R46): planned, received, and what became of each finding.

create table planned_audits (
    id            uuid          primary key,
    programme     varchar(40)   not null,
    ref           varchar(64)   not null,
    partner       varchar(32)   not null,
    agreement_ref varchar(64),
    of_year       integer       not null,
    kind          varchar(30)   not null,
    due_on        date          not null,
    scope         varchar(2000) not null,
    created       varchar(1000) not null,
    version       integer       not null,
    unique (programme, ref),
    foreign key (programme, partner) references partners (programme, code)
);

create table audit_reports (
    id            uuid          primary key,
    programme     varchar(40)   not null,
    ref           varchar(64)   not null,
    partner       varchar(32)   not null,
    agreement_ref varchar(64),
    of_year       integer       not null,
    kind          varchar(30)   not null,
    received_on   date          not null,
    opinion       varchar(20)   not null,
    summary       varchar(4000),
    document_ref  varchar(200),
    currency      varchar(3)    not null,
    created       varchar(1000) not null,
    version       integer       not null,
    unique (programme, ref),
    foreign key (programme, partner) references partners (programme, code)
);
create index audit_reports_year on audit_reports (programme, of_year, id);

create table audit_findings (
    id             uuid           primary key,
    programme      varchar(40)    not null,
    partner        varchar(32)    not null,
    report         uuid           not null references audit_reports,
    no             integer        not null check (no > 0),
    title          varchar(200)   not null,
    text           varchar(4000),
    severity       varchar(10)    not null,
    currency       varchar(3)     not null,
    questioned     numeric(20, 4) not null check (questioned >= 0),
    refunded       numeric(20, 4) not null check (refunded >= 0),
    justified      numeric(20, 4) not null check (justified >= 0),
    written_off    numeric(20, 4) not null check (written_off >= 0),
    pending        numeric(20, 4) not null check (pending >= 0),
    follow_up_on   date,
    case_ref       varchar(64),
    closed         varchar(1000),
    closed_because varchar(2000),
    version        integer        not null,
    unique (report, no),
    constraint balanced check (questioned = refunded + justified + written_off + pending),
    constraint settled check (closed is null or pending = 0)
);
create index audit_findings_partner on audit_findings (programme, partner, id);

create table finding_settlements (
    id         uuid           primary key,
    programme  varchar(40)    not null,
    partner    varchar(32)    not null,
    finding    uuid           not null references audit_findings,
    how        varchar(20)    not null check (how in ('REFUNDED', 'JUSTIFIED', 'WRITTEN_OFF')),
    amount     numeric(20, 4) not null check (amount > 0),
    reason     varchar(2000)  not null,
    refund_ref varchar(64),
    settled    varchar(1000)  not null,
    version    integer        not null,
    check ((refund_ref is not null) = (how = 'REFUNDED'))
);
create index finding_settlements_finding on finding_settlements (finding, id);

alter table planned_audits enable row level security;
alter table audit_reports enable row level security;
alter table audit_findings enable row level security;
alter table finding_settlements enable row level security;
create policy visible on planned_audits using (is_visible(programme, partner));
create policy visible on audit_reports using (is_visible(programme, partner));
create policy visible on audit_findings using (is_visible(programme, partner));
create policy visible on finding_settlements using (is_visible(programme, partner));

grant select, insert on planned_audits, audit_reports, finding_settlements to ${app};
grant select, insert, update on audit_findings to ${app};
