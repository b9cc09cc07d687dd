-- What a programme wants to be told is shown to its own people only.
alter table reporting_terms enable row level security;
create policy reporting_terms_scope on reporting_terms using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and current_setting('codonor.scope', true) in ('all', 'party')
);
