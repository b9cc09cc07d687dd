-- Budget versions: lines, years and who pays how much of a line. An approved version is never changed (R23).

create table budget_versions (
    id              uuid           primary key,
    programme       varchar(32)    not null references programmes (code),
    ref             varchar(64)    not null,
    no              integer        check (no > 0),
    state           varchar(10)    not null
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'DISCARDED')),
    valid_from      date           not null,
    reason          varchar(20)    not null,
    approval_ref    varchar(200),
    stated_total    numeric(20, 4),
    total           numeric(20, 4) not null check (total >= 0),
    remark          varchar(2000),
    submitted_at    timestamptz,
    submitted_by    varchar(200),
    submitter_roles text[],
    submitter_party varchar(32),
    approved_at     timestamptz,
    approved_by     varchar(200),
    approver_roles  text[],
    approver_party  varchar(32),
    transaction     uuid,
    created_at      timestamptz    not null,
    created_by      varchar(200)   not null,
    version         integer        not null,
    unique (programme, ref),
    unique (programme, no),
    check ((state = 'APPROVED') = (no is not null))
);
create index budget_versions_in_force on budget_versions (programme, valid_from desc, no desc) where state = 'APPROVED';

create table budget_lines (
    budget    uuid           not null references budget_versions (id),
    line      varchar(32)    not null,
    main_line varchar(32)    not null,
    outcome   varchar(64)    not null,
    core_area varchar(32)    not null,
    geo       varchar(32)    not null,
    cost_type varchar(12)    not null check (cost_type in ('DIRECT', 'INDIRECT', 'MEL', 'UNALLOCATED')),
    lead_own  boolean        not null,
    salary    boolean        not null,
    title     varchar(200),
    amount    numeric(20, 4) not null check (amount >= 0),
    primary key (budget, line)
);

create table budget_years (
    budget uuid           not null,
    line   varchar(32)    not null,
    year   integer        not null,
    amount numeric(20, 4) not null check (amount >= 0),
    primary key (budget, line, year),
    foreign key (budget, line) references budget_lines (budget, line) on delete cascade
);

create table funding_plan (
    budget       uuid           not null,
    line         varchar(32)    not null,
    contribution varchar(64)    not null,
    amount       numeric(20, 4) not null check (amount >= 0),
    primary key (budget, line, contribution),
    foreign key (budget, line) references budget_lines (budget, line) on delete cascade
);

-- R23, whatever the service does: no line of an approved version is added, changed or taken away.
create function budget_is_fixed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from budget_versions
               where id = coalesce(new.budget, old.budget) and state in ('APPROVED', 'REJECTED', 'DISCARDED')) then
        raise exception 'a decided budget version is fixed (R23)';
    end if;
    return coalesce(new, old);
end $$;
create trigger budget_lines_fixed before insert or update or delete on budget_lines
    for each row execute function budget_is_fixed();
create trigger budget_years_fixed before insert or update or delete on budget_years
    for each row execute function budget_is_fixed();
create trigger funding_plan_fixed before insert or update or delete on funding_plan
    for each row execute function budget_is_fixed();

grant select, insert, update on budget_versions to ${app};
grant select, insert, delete on budget_lines, budget_years, funding_plan to ${app};
