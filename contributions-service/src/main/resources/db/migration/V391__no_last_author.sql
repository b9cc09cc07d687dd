-- All authors are kept, so nobody asks for the last one.
alter table adjustments drop column changed_by;
