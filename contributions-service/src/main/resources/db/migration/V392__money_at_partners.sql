-- Money at a partner by day, for what comes back and is dated back (R75).
create index moves_at_partner on moves (programme, agreement, contribution, value_date)
    where event in ('PAYMENT', 'BANK_RETURN', 'PARTNER_REFUND', 'RECOVERY', 'INTEREST', 'EXCHANGE');
