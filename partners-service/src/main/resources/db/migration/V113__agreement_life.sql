-- Clauses with their words, the signed document, and what befalls an agreement after it was signed.

alter table agreements
    alter column clauses type varchar(40000),
    add column document      varchar(500),
    add column suspension    varchar(6000),
    add column termination   varchar(6000),
    add column terminated_on date,
    add column fin_closed    varchar(1000),
    add constraint terminated check ((terminated_on is null) = (termination is null));

update agreements set clauses = (
    select coalesce(json_object_agg(key, json_build_object('reference', 'In the text of the agreement')), '{}')::varchar
    from json_each_text(clauses::json) where value = 'true');

-- requested_on: when the partner asked for a later end (R40); effective_from: SIGNED becomes EFFECTIVE.
alter table amendments
    add column requested_on   date,
    add column effective_from date,
    add column adjustment_ref varchar(64),
    add column document       varchar(500),
    add column late_waiver    varchar(2000);
