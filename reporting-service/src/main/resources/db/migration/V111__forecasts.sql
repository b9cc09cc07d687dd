-- What partners foresee: each change is a new version, zero takes a forecast back, nothing is ever overwritten (R65).
create table forecasts (
    programme   varchar(40)    not null,
    agreement   varchar(64)    not null,
    partner     varchar(40)    not null,
    kind        varchar(12)    not null check (kind in ('EXPENDITURE', 'DISBURSEMENT')),
    line        varchar(32)    not null,
    quarter     varchar(6)     not null,
    version     integer        not null check (version > 0),
    amount      numeric(20, 4) not null check (amount >= 0),
    currency    varchar(3)     not null,
    report      uuid           not null references reports,
    recorded_at timestamptz    not null,
    primary key (programme, agreement, kind, line, quarter, version)
);
alter table expenditure_reports add column forecasts text;
grant select, insert on forecasts to ${app};

alter table forecasts enable row level security;
create policy forecasts_scope on forecasts using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party' and partner = current_setting('codonor.party', true)))
);
