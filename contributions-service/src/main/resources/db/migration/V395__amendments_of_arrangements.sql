-- What an amendment that takes money away makes the budget lack is drafted as adjustments, which it names.
alter table arrangement_amendments add column adjustments text[] not null default '{}';
alter table arrangement_amendments alter column adjustments drop default;

-- What people call an amendment is the reference of its arrangement and its number.
alter table contribution_deltas alter column cause_ref type varchar(80);
