-- The money of a case: what the ledger was asked last, and copies of what it said, so that a case can be read while it is
-- silent. The ledger keeps the amounts; how the claim was issued and where recovered money goes stands here.
alter table irregularity_cases
    add column claim      text,
    add column pending    text,
    add column pending_id uuid unique,
    add column split      text,
    add column claim_copy text,
    add column claim_tag  varchar(200);
