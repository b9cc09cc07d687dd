-- The ledger books no refund of recovered money before it was told where that goes (R95): what was issued before it is told
-- of claims is told now, as each of them stands.
insert into facts_out (programme, collection, id, target, state, wanted, told_at)
select programme, 'dispositions', id, 'contributions',
       jsonb_strip_nulls(jsonb_build_object(
           'claimRef', ref,
           'disposition', claim::jsonb ->> 'disposition',
           'self', '/v1/programmes/' || programme || '/irregularity-cases/' || ref,
           'decidedOn', claim::jsonb ->> 'decidedOn',
           'decision', claim::jsonb ->> 'decision')),
       1, now()
from irregularity_cases
where claim is not null
on conflict do nothing;
