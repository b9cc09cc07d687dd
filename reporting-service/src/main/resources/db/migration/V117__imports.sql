-- Files that reports were written from: what each did, what the report said before, and the text of every cell as it stood
-- in the file. Nothing is overwritten; an undone import has a row that says so.
create table imports (
    id             uuid         primary key,
    programme      varchar(40)  not null,
    partner        varchar(40)  not null,
    report         uuid         not null references reports,
    report_self    varchar(500) not null,
    sha256         varchar(64)  not null,
    encoding       varchar(40),
    added          integer      not null,
    changed        integer      not null,
    unchanged      integer      not null,
    empty          integer      not null,
    refused        integer      not null,
    at             timestamptz  not null,
    subject        varchar(200) not null,
    party          varchar(40)  not null,
    roles          varchar(400) not null,
    content_before text         not null,
    content_after  text         not null
);
create index imports_report on imports (report, id);
create index imports_file on imports (programme, partner, sha256);

create table import_rows (
    import  uuid        not null references imports,
    row_no  integer     not null,
    row_key varchar(400),
    fate    varchar(12) not null,
    cells   text        not null,
    primary key (import, row_no)
);

create table import_undos (
    import  uuid         primary key references imports,
    at      timestamptz  not null,
    subject varchar(200) not null,
    party   varchar(40)  not null,
    roles   varchar(400) not null
);
grant select, insert on imports, import_rows, import_undos to ${app};

alter table imports enable row level security;
create policy imports_scope on imports using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party' and partner = current_setting('codonor.party', true)))
);
alter table import_rows enable row level security;
create policy import_rows_scope on import_rows using (exists (select 1 from imports i where i.id = import));
alter table import_undos enable row level security;
create policy import_undos_scope on import_undos using (exists (select 1 from imports i where i.id = import));
