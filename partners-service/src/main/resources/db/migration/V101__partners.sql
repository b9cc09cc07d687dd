-- Implementing partners of a programme, and what this service remembers of the programme itself.

-- Row level security, the second lock: who belongs to a partner sees and writes only what is that partner's.
create function is_visible(in_programme varchar, of_partner varchar) returns boolean
    language sql stable
    return (current_setting('codonor.scope', true) = 'all'
            or current_setting('codonor.scope', true) = 'party'
               and of_partner = current_setting('codonor.party', true))
       and (current_setting('codonor.programmes', true) = '*'
            or in_programme = any (string_to_array(current_setting('codonor.programmes', true), ',')));

create table partners (
    id                    uuid         primary key,
    programme             varchar(40)  not null,
    code                  varchar(32)  not null,
    name                  varchar(200) not null,
    kind                  varchar(30)  not null,
    audit_regime          varchar(30)  not null,
    reporting_currency    varchar(3)   not null,
    general_agreement_ref varchar(100),
    iati_id               varchar(100),
    created               varchar(1000) not null,
    version               integer      not null,
    unique (programme, code),
    constraint r46 check ((kind = 'UN_BODY') = (audit_regime = 'SINGLE_AUDIT'))
);
alter table partners enable row level security;
create policy visible on partners using (is_visible(programme, code));

-- The time zone of each programme ever met, so that reads need nobody else.
create table programme_zones (
    programme varchar(40) primary key,
    time_zone varchar(60) not null
);

grant select, insert, update on partners, programme_zones to ${app};
