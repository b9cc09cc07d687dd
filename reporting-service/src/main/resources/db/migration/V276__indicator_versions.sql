-- Each version of an indicator, so that results can be told as they were defined at a moment: only ever added.
create table indicator_versions (
    id        uuid        primary key,
    programme varchar(40) not null,
    indicator uuid        not null references indicators,
    at        timestamptz not null,
    content   text        not null,
    reporters text        not null
);
create index indicator_versions_newest on indicator_versions (programme, indicator, at);

-- Of those that were there before, nothing is known of earlier versions.
insert into indicator_versions (id, programme, indicator, at, content, reporters)
select gen_random_uuid(), programme, id, timestamptz '2000-01-01 00:00:00Z', content, reporters from indicators;

grant select, insert on indicator_versions to ${app};

alter table indicator_versions enable row level security;
create policy indicator_versions_scope on indicator_versions using (
    current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ','))
);
