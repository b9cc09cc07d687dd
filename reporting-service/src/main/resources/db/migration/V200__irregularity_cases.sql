-- Cases of irregularity. What a case is about is read whole and kept as JSON text: as it was first told, and as it stands
-- now. Who told it stands in the case alone. A partner's people see what their organisation told or is asked; who of them
-- sees which report is decided above this.
create table irregularity_cases (
    id               uuid         primary key,
    programme        varchar(40)  not null,
    ref              varchar(64)  not null,
    state            varchar(20)  not null,
    classification   varchar(20)  not null check (classification in ('IRREGULARITY', 'SUSPECTED_FRAUD', 'ESTABLISHED_FRAUD')),
    confidentiality  varchar(10)  not null check (confidentiality in ('STANDARD', 'STRICT')),
    type             varchar(30)  not null,
    agreement        varchar(64),
    partner          varchar(40),
    partner_asked    boolean      not null default false,
    urgent           boolean      not null default false,
    content          text         not null,
    reported         text         not null,
    channel          varchar(10)  not null check (channel in ('SIGNED_IN', 'PUBLIC')),
    reported_at      timestamptz  not null,
    reported_on      date         not null,
    reporter_subject varchar(200),
    reporter_party   varchar(40),
    reporter_roles   varchar(400),
    for_organisation boolean      not null default false,
    notified         varchar(2000) not null default ' ',
    lock_version     integer      not null,
    unique (programme, ref),
    -- nobody who came through the public intake is on record here
    check (channel = 'SIGNED_IN' or (reporter_subject is null and reporter_party is null and reporter_roles is null))
);
create index irregularity_cases_of on irregularity_cases (programme, id);

create table case_steps (
    case_id  uuid         not null references irregularity_cases,
    position integer      not null,
    state    varchar(20)  not null,
    at       timestamptz  not null,
    subject  varchar(200) not null,
    party    varchar(40)  not null,
    roles    varchar(400) not null,
    reason   text,
    primary key (case_id, position)
);

create table case_numbers (
    programme varchar(40) not null,
    year      integer     not null,
    last      integer     not null,
    primary key (programme, year)
);

grant select, insert, update on irregularity_cases to ${app};
grant select, insert on case_steps to ${app};
grant select, insert, update on case_numbers to ${app};

alter table irregularity_cases enable row level security;
create policy irregularity_cases_scope on irregularity_cases using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party'
            and (reporter_party = current_setting('codonor.party', true)
                or (partner_asked and partner = current_setting('codonor.party', true)))))
);
alter table case_steps enable row level security;
create policy case_steps_scope on case_steps using (exists (select 1 from irregularity_cases c where c.id = case_id));
alter table case_numbers enable row level security;
create policy case_numbers_scope on case_numbers using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and current_setting('codonor.scope', true) in ('all', 'party')
);
