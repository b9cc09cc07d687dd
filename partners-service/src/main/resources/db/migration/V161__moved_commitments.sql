-- What adjustments of the budget have moved between the lines of a signed agreement since (R30), as the ledger last told:
-- what a line has more or less than the signed documents say.

create table moved_commitments (
    agreement    uuid           not null references agreements,
    programme    varchar(40)    not null,
    partner      varchar(32)    not null,
    line         varchar(32)    not null,
    contribution varchar(64)    not null,
    amount       numeric(20, 4) not null check (amount <> 0),
    primary key (agreement, line, contribution)
);

alter table moved_commitments enable row level security;
create policy visible on moved_commitments using (is_visible(programme, partner));

grant select, insert, delete on moved_commitments to ${app};
