-- A contribution without a restriction has none of its columns, as a change of it has.
alter table contributions
    alter column earmark_geos drop not null,
    alter column earmark_core_areas drop not null,
    alter column earmark_partners drop not null,
    alter column earmark_outcomes drop not null;
update contributions
set earmark_geos = null, earmark_core_areas = null, earmark_partners = null, earmark_outcomes = null
where earmark_strictness is null;
