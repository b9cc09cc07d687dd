-- Agreements with partners and their amendments: the documents. What stands committed is in the ledger.

create table agreements (
    id                    uuid          primary key,
    programme             varchar(40)   not null,
    ref                   varchar(64)   not null,
    partner               varchar(32)   not null,
    state                 varchar(20)   not null,
    title                 varchar(200),
    starts_on             date          not null,
    ends_on               date          not null,
    currency              varchar(3)    not null,
    programme_currency    varchar(3)    not null,
    indirect_rate_pct     numeric(7, 4) not null,
    modality              varchar(10)   not null,
    advance_months        integer       not null,
    report_schedule       varchar(200)  not null,
    fx_method             varchar(30)   not null,
    clauses               varchar(300)  not null,
    general_agreement_ref varchar(100),
    created               varchar(1000) not null,
    cleared               varchar(1000),
    signed_on             date,
    signed                varchar(1000),
    abandoned_reason      varchar(2000),
    version               integer       not null,
    unique (programme, ref),
    foreign key (programme, partner) references partners (programme, code),
    constraint r45 check (starts_on <= ends_on)
);
create index agreements_partner on agreements (programme, partner, id);

create table agreement_commitments (
    agreement    uuid           not null references agreements,
    position     integer        not null,
    line         varchar(32)    not null,
    contribution varchar(64)    not null,
    amount       numeric(20, 4) not null check (amount > 0),
    primary key (agreement, position),
    unique (agreement, line, contribution)
);

create table amendments (
    id          uuid          primary key,
    programme   varchar(40)   not null,
    agreement   uuid          not null references agreements,
    partner     varchar(32)   not null,
    no          integer       not null,
    state       varchar(20)   not null,
    reason      varchar(2000) not null,
    ends_on     date,
    created     varchar(1000) not null,
    signed_on   date,
    signed      varchar(1000),
    version     integer       not null,
    unique (agreement, no)
);

create table amendment_commitments (
    amendment    uuid           not null references amendments,
    position     integer        not null,
    line         varchar(32)    not null,
    contribution varchar(64)    not null,
    amount       numeric(20, 4) not null check (amount <> 0),
    primary key (amendment, position),
    unique (amendment, line, contribution)
);

alter table agreements enable row level security;
alter table agreement_commitments enable row level security;
alter table amendments enable row level security;
alter table amendment_commitments enable row level security;
create policy visible on agreements using (is_visible(programme, partner));
create policy visible on agreement_commitments using (exists (select 1 from agreements a where a.id = agreement));
create policy visible on amendments using (is_visible(programme, partner));
create policy visible on amendment_commitments using (exists (select 1 from amendments a where a.id = amendment));

grant select, insert, update on agreements, amendments to ${app};
grant select, insert, update, delete on agreement_commitments to ${app};
grant select, insert on amendment_commitments to ${app};
