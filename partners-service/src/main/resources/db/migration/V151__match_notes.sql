-- What people said of differences between what was paid, what arrived and what was spent.

create table match_notes (
    id         uuid           primary key,
    programme  varchar(40)    not null,
    agreement  uuid           not null references agreements,
    partner    varchar(32)    not null,
    quarter    varchar(6)     not null,
    difference varchar(100)   not null,
    amount     numeric(20, 4),
    outcome    varchar(10)    not null check (outcome in ('EXPLAINED', 'CARRIED')),
    text       varchar(2000)  not null,
    written    varchar(1000)  not null,
    version    integer        not null
);
create index match_notes_agreement on match_notes (agreement, id);

alter table match_notes enable row level security;
create policy visible on match_notes using (is_visible(programme, partner));

grant select, insert on match_notes to ${app};
