-- R39: an implemented adjustment has a version, unless an amendment of an arrangement carries it out; no other has one.
alter table adjustments drop constraint adjustments_check;
alter table adjustments add constraint adjustments_version_check check (
    (state = 'IMPLEMENTED' and (version_self is not null or type = 'EARMARK'))
    or (state <> 'IMPLEMENTED' and version_self is null));
