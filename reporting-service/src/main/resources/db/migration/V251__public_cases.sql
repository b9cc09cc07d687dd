-- What anybody may read of C-cases (R91): these columns of those whose exemption check let them through. The view reads
-- with its owner's rights, so it is all that somebody without an account is shown.
create view public_cases with (security_barrier) as
select programme,
       ref,
       opened_on,
       closed_on,
       outcome,
       public_summary       as summary,
       exemption_checked_on as published_on
from irregularity_cases
where exemption_check = 'CHECKED'
  and public_summary is not null
  and opened_on is not null;

grant select on public_cases to ${app};

-- The irregularity statement of a quarter, as it was issued; never changed.
create table irregularity_statements (
    programme varchar(40)  not null,
    quarter   varchar(6)   not null,
    issued_on date         not null,
    issued_at timestamptz  not null,
    subject   varchar(200) not null,
    party     varchar(40)  not null,
    roles     varchar(400) not null,
    content   text         not null,
    primary key (programme, quarter)
);

grant select, insert on irregularity_statements to ${app};

alter table irregularity_statements enable row level security;
create policy irregularity_statements_scope on irregularity_statements using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and current_setting('codonor.scope', true) = 'all'
);
