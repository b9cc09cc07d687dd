-- What the receiver answered to a fact, with the version it answered; and facts by the thing they are about.

alter table facts_out
    add column answer   jsonb,
    add column answered bigint not null default 0 check (answered <= wanted);
create index facts_out_id on facts_out (id);
