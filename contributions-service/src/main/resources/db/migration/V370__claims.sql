-- Claims on partners for irregular expenditure (R85 to R87). A move of a claim names it; its quarter is that of the
-- expenditure it is about, so that what is owed is known by contribution, line and quarter. What comes back is booked and
-- belongs where its money moved.

alter table moves add column claim varchar(64) not null default '';
alter table moves add column claim_quarter varchar(6) not null default '';
create index moves_claim on moves (programme, claim, seq) where claim <> '';

-- What is still owed of a contribution under a claim never falls below zero (R85).
alter table headroom add column claim varchar(64) not null default '';
alter table headroom drop constraint headroom_pkey;
alter table headroom add primary key (programme, kind, contribution, agreement, claim);
