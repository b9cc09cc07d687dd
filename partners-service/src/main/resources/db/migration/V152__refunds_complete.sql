-- Refunds of claims, and small rests that need not come back (R78).

alter table partner_refunds
    add column claim_ref varchar(64),
    add constraint r87 check ((claim_ref is not null) = (reason = 'RECOVERY'));

create table refund_waivers (
    agreement uuid           primary key references agreements,
    programme varchar(40)    not null,
    partner   varchar(32)    not null,
    amount    numeric(20, 4) not null check (amount > 0),
    reason    varchar(2000)  not null,
    waived    varchar(1000)  not null,
    version   integer        not null
);
alter table refund_waivers enable row level security;
create policy visible on refund_waivers using (is_visible(programme, partner));
grant select, insert on refund_waivers to ${app};
