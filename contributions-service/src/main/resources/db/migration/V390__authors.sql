-- Everybody who wrote in a draft, so that none of them approves it (four eyes), whoever wrote last.
alter table budget_versions add column authors text[];
update budget_versions set authors = array[created_by];
alter table budget_versions alter column authors set not null;
alter table adjustments add column authors text[];
update adjustments set authors = array[created_by, changed_by];
alter table adjustments alter column authors set not null;
