-- How many reports may still come in at each door, for all processes together; nothing of who reports.
create table intake_buckets (
    door      varchar(12)    primary key check (door in ('REPORT', 'COME_BACK')),
    holds     numeric(12, 4) not null check (holds >= 0),
    filled_at timestamptz    not null
);
grant select, insert, update on intake_buckets to ${app};
