-- What is kept of a closed quarter for ever: its package, in versions. Nobody may change or remove a row, the service included.
create table quarter_packages (
    quarter    uuid         not null references quarters,
    version    integer      not null check (version > 0),
    programme  varchar(40)  not null,
    name       varchar(6)   not null,
    made_at    timestamptz  not null,
    made_by    text         not null,
    reason     varchar(2000),
    cut        text         not null,
    sha256     varchar(64)  not null,
    primary key (quarter, version),
    constraint quarter_packages_reason check ((version = 1) = (reason is null))
);
create index quarter_packages_name on quarter_packages (programme, name, version);

create table quarter_package_files (
    quarter  uuid         not null,
    version  integer      not null,
    position integer      not null,
    name     varchar(100) not null,
    sha256   varchar(64)  not null,
    content  bytea        not null,
    primary key (quarter, version, position),
    foreign key (quarter, version) references quarter_packages
);

grant select, insert on quarter_packages to ${app};
grant select, insert on quarter_package_files to ${app};

alter table quarter_packages enable row level security;
create policy quarter_packages_scope on quarter_packages using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and current_setting('codonor.scope', true) = 'all'
);
alter table quarter_package_files enable row level security;
create policy quarter_package_files_scope on quarter_package_files using (
    exists (select 1 from quarter_packages p
            where p.quarter = quarter_package_files.quarter and p.version = quarter_package_files.version)
);
