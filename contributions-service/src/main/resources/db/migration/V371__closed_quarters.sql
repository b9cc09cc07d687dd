-- A closed quarter and the newest entry that its figures include (R77). Nothing is booked in it any more, whoever asks: the
-- gate is where the programme's head says, and whoever books waits for whoever closes.

create table quarter_cuts (
    programme   varchar(40) not null,
    quarter     varchar(6)  not null,
    epoch       integer     not null,
    seq         bigint      not null,
    hash        bytea       not null,
    recorded_at timestamptz not null,
    primary key (programme, quarter)
);
grant select, insert on quarter_cuts to ${app};

create function booked_quarter_is_open() returns trigger language plpgsql as $$
declare
    first_open varchar(6);
begin
    select open_from into first_open from heads where programme = new.programme for share;
    if new.booked_quarter < first_open then
        raise exception 'the books of % are closed (R77)', new.booked_quarter;
    end if;
    return new;
end $$;
create trigger moves_in_open_quarters before insert on moves
    for each row execute function booked_quarter_is_open();

-- What figures of an earlier moment read beside the totals: the moves of the quarters that were open then.
create index moves_booked on moves (programme, booked_quarter, seq);
create index moves_corrections on moves (programme, of_quarter, seq) where of_quarter <> booked_quarter;
