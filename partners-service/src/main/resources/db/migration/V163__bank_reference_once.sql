-- R57: a reference of the bank stands for one movement of money, whatever its kind; of old doubles the payment keeps it.
delete from bank_references one
    using bank_references other
    where one.programme = other.programme and one.bank_ref = other.bank_ref and one.kind > other.kind;
alter table bank_references drop constraint bank_references_pkey;
alter table bank_references add primary key (programme, bank_ref);
