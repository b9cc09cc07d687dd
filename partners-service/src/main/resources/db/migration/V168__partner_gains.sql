-- Exchange gains and losses on money at partners (R74) are kept beside the interest, which was here first.

alter table partner_interest rename to partner_gains;
alter table partner_interest_splits rename to partner_gain_splits;
alter table partner_gain_splits rename column interest to gain;

alter table partner_gains add column kind varchar(10) not null default 'INTEREST';
alter table partner_gains alter column kind drop default;
alter table partner_gains add column evidence varchar(2000);
alter table partner_gains drop constraint partner_interest_amount_check;
alter table partner_gains add constraint loss check (amount > 0 or (kind = 'EXCHANGE' and amount < 0));
alter table partner_gains add constraint evidence check ((kind = 'EXCHANGE') = (evidence is not null));
alter table partner_gain_splits drop constraint partner_interest_splits_amount_check;
alter table partner_gain_splits add constraint loss check (amount <> 0);

drop index partner_interest_ref;
create unique index partner_gains_ref on partner_gains (programme, kind, ref) where state <> 'REFUSED';
alter index partner_interest_agreement rename to partner_gains_agreement;
