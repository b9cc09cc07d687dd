-- The days on which a programme works: its weekend and its holidays. Without a row, Saturday and Sunday.

create table working_calendars (
    programme varchar(32)   primary key references programmes (code),
    weekend   varchar(10)[] not null check (cardinality(weekend) < 7)
);

create table holidays (
    id         uuid         primary key,
    programme  varchar(32)  not null references programmes (code),
    day        date         not null,
    name       varchar(200) not null,
    created_at timestamptz  not null,
    created_by varchar(200) not null,
    unique (programme, day)
);

grant select, insert, update on working_calendars to ${app};
grant select, insert, delete on holidays to ${app};
