-- What people say about things of this service, for whoever may see the thing. Nothing is overwritten: a changed comment
-- has another text, and keeps those it had.
create table comments (
    id        uuid         primary key,
    programme varchar(40)  not null,
    about     varchar(500) not null,
    part      varchar(64),
    partner   varchar(40),
    reply_to  uuid         references comments,
    at        timestamptz  not null,
    subject   varchar(200) not null,
    party     varchar(40)  not null,
    roles     varchar(400) not null
);
create index comments_about on comments (programme, about, id);

create table comment_texts (
    comment    uuid          not null references comments,
    version_no integer       not null check (version_no > 0),
    at         timestamptz   not null,
    text       varchar(8000) not null,
    primary key (comment, version_no)
);
grant select, insert on comments, comment_texts to ${app};

alter table comments enable row level security;
create policy comments_scope on comments using (
    (current_setting('codonor.programmes', true) = '*'
        or programme = any (string_to_array(current_setting('codonor.programmes', true), ',')))
    and (current_setting('codonor.scope', true) = 'all'
        or (current_setting('codonor.scope', true) = 'party'
            and (partner is null or partner = current_setting('codonor.party', true))))
);
alter table comment_texts enable row level security;
create policy comment_texts_scope on comment_texts using (exists (select 1 from comments c where c.id = comment));
