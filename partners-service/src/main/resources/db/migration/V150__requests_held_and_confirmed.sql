-- What a request was judged by when it was approved, what the controller waived for it, and what arrived at the partner.

alter table disbursement_requests
    add column waivers      varchar(100000) not null default '[]',
    add column assessed     varchar(2000),
    add column confirmation varchar(4000),
    add constraint confirmed check ((state = 'CONFIRMED') = (confirmation is not null));
