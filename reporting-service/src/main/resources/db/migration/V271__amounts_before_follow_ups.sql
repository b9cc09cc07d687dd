-- What a case came to until a follow-up told other amounts: a correction of the earlier ones outlives the follow-up (R93).
alter table case_follow_ups
    add column amounts_before text;
