-- Who read confidential things: a chain of its own for each programme, so that no read waits for a change.

create table read_heads (like heads including all);
create table read_entries (like audit_entries including all);

grant select, insert, update on read_heads to ${app};
grant select, insert on read_entries to ${app};
