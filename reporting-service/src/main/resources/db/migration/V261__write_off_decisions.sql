-- The decision of the donors that a write-off follows stands in its step (R89).
alter table case_steps
    add column decision varchar(64);
