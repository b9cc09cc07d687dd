-- What partners owe, as partners-service derived it when it was last asked: a copy, so that it can be read while that
-- service is silent. What became of a duty is told by its report, or by its waiver, which is for good.
create table report_duties (
    id             uuid        primary key,
    programme      varchar(40) not null,
    agreement      varchar(64) not null,
    partner        varchar(40) not null,
    kind           varchar(30) not null,
    period         varchar(6)  not null,
    period_ends_on date        not null,
    due_on         date        not null,
    submitted_on   date,
    accepted_on    date,
    waived_on      date
);
create index report_duties_due on report_duties (programme, due_on);

create table duty_waivers (
    duty      uuid         primary key,
    programme varchar(40)  not null,
    agreement varchar(64)  not null,
    partner   varchar(40)  not null,
    kind      varchar(30)  not null,
    period    varchar(6)   not null,
    reason    varchar(2000) not null,
    waived_on date         not null,
    at        timestamptz  not null,
    subject   varchar(200) not null,
    party     varchar(40)  not null,
    roles     varchar(400) not null
);
create index duty_waivers_of on duty_waivers (programme, agreement, kind);

grant select, insert, update, delete on report_duties to ${app};
grant select, insert on duty_waivers to ${app};

alter table report_duties enable row level security;
create policy report_duties_scope on report_duties using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party' and partner = current_setting('codonor.party', true)))
);
alter table duty_waivers enable row level security;
create policy duty_waivers_scope on duty_waivers using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party' and partner = current_setting('codonor.party', true)))
);
