-- Since when a duty is on record, whatever day was written on the agreement: what was expected at a moment stays.
alter table report_duties add column recorded_at timestamptz;
