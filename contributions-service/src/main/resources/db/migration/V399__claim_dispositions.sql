-- Where money recovered under a claim goes (R95), as the service that keeps the case told it.
create table claim_dispositions (
    programme   varchar(32)  not null references programmes (code),
    source      varchar(40)  not null,
    source_id   uuid         not null,
    version     bigint       not null,
    claim       varchar(64)  not null,
    disposition varchar(20)  not null check (disposition in ('RETURN_TO_DONORS', 'REUSE_IN_PROGRAMME')),
    decided_on  date,
    decision    varchar(64),
    self        varchar(500) not null,
    recorded_at timestamptz  not null,
    primary key (programme, source, source_id),
    unique (programme, claim)
);

grant select, insert, update on claim_dispositions to ${app};
