-- What a partner is known by, whom to write to by function, and what its general agreement says: no data of persons.

alter table partners
    add column identifiers       varchar(8000)  not null default '[]',
    add column contacts          varchar(16000) not null default '[]',
    add column general_agreement varchar(6000),
    add column profile           varchar(4000);

update partners set identifiers = json_build_array(json_build_object('scheme', 'IATI', 'value', iati_id))::varchar
    where iati_id is not null;
update partners set general_agreement = json_build_object('reference', general_agreement_ref)::varchar
    where general_agreement_ref is not null;

alter table partners
    drop column iati_id,
    drop column general_agreement_ref;
