-- Agreements that are closed financially (R48): nothing begins under them any more.
alter table agreements add column closed_on date;
grant update (closed_on) on agreements to ${app};
