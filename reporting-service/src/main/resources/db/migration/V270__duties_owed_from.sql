-- From which day a duty is owed, so that what was expected at a moment can be told later.
alter table report_duties add column owed_from date;
