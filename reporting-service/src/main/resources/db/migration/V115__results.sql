-- What a programme is to achieve: outputs and indicators under its outcomes. Everybody of a programme may know them.
create table outputs (
    id           uuid         primary key,
    programme    varchar(40)  not null,
    ref          varchar(64)  not null,
    outcome      varchar(64)  not null,
    title        varchar(300) not null,
    lock_version integer      not null,
    constraint outputs_ref unique (programme, ref)
);
create table indicators (
    id           uuid        primary key,
    programme    varchar(40) not null,
    ref          varchar(64) not null,
    outcome      varchar(64) not null,
    content      text        not null,
    reporters    text        not null,
    lock_version integer     not null,
    constraint indicators_ref unique (programme, ref)
);

-- What partners report of them, one row for each submitted version: only ever added. Not reported is a row without
-- numbers; nothing said is no row.
create table indicator_results (
    id          uuid        primary key,
    programme   varchar(40) not null,
    indicator   uuid        not null references indicators,
    agreement   varchar(64) not null,
    partner     varchar(40) not null,
    period      varchar(6)  not null,
    status      varchar(12) not null check (status in ('REPORTED', 'NOT_REPORTED')),
    value       numeric(24, 6),
    numerator   numeric(24, 6),
    denominator numeric(24, 6),
    parts       text        not null,
    comment     varchar(2000),
    report      uuid        not null references reports,
    version_no  integer     not null,
    recorded_at timestamptz not null,
    constraint indicator_results_once unique (report, version_no, indicator, period),
    constraint indicator_results_numbers check (
        (status = 'REPORTED') = (value is not null or (numerator is not null and denominator is not null)))
);
create index indicator_results_newest on indicator_results (programme, indicator, agreement, period);

grant select, insert, update on outputs, indicators to ${app};
grant select, insert on indicator_results to ${app};

alter table outputs enable row level security;
create policy outputs_scope on outputs using (
    current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ','))
);
alter table indicators enable row level security;
create policy indicators_scope on indicators using (
    current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ','))
);
alter table indicator_results enable row level security;
create policy indicator_results_scope on indicator_results using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party' and partner = current_setting('codonor.party', true)))
);
