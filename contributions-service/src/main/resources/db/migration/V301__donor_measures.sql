-- What a donor does with its own money after it has promised it. What a measure changes of contributions are rows of
-- contribution_deltas; a measure that is retracted stays, and so do they.

create table donor_measures (
    id                 uuid          primary key,
    programme          varchar(32)   not null references programmes (code),
    ref                varchar(64)   not null,
    donor              varchar(32)   not null,
    contributions      text[]        not null check (cardinality(contributions) > 0),
    kind               varchar(20)   not null check (kind in
        ('INCREASE', 'REDUCE', 'WITHHOLD', 'SUSPEND', 'RESUME', 'WITHDRAW', 'REFUND_REQUEST')),
    reason             varchar(2000) not null,
    amount             numeric(20, 4) check (amount > 0),
    currency           varchar(3),
    effective_from     date          not null,
    notified_at        timestamptz   not null,
    notified_by        varchar(200)  not null,
    notifier_roles     text[]        not null,
    notifier_party     varchar(32)   not null,
    acknowledged_at    timestamptz,
    acknowledged_by    varchar(200),
    acknowledger_roles text[],
    acknowledger_party varchar(32),
    acknowledgement    varchar(2000),
    retracted_at       timestamptz,
    retraction         varchar(2000),
    adjustments        text[]        not null,
    version            integer       not null,
    unique (programme, ref),
    foreign key (programme, donor) references donors (programme, code)
);

grant select, insert, update (acknowledged_at, acknowledged_by, acknowledger_roles, acknowledger_party,
    acknowledgement, retracted_at, retraction, adjustments, version) on donor_measures to ${app};
