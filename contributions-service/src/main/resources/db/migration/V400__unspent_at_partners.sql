-- What of a contribution a partner has unspent under an agreement, by day (R75).
create index moves_unspent on moves (programme, agreement, contribution, value_date)
    where from_account = 'PARTNER' or to_account = 'PARTNER';
