-- What an arrangement that is terminated makes the budget lack is drafted as adjustments, which it names.
alter table arrangements add column adjustments text[] not null default '{}';
alter table arrangements alter column adjustments drop default;
