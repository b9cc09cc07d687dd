-- What people did of whom nothing is kept: a chain of its own for each programme, which knows days and no times.
create table anonymous_heads (like heads including all);
create table anonymous_entries (like audit_entries including all);

grant select, insert, update on anonymous_heads to ${app};
grant select, insert on anonymous_entries to ${app};

-- A measure that is full again would only say when somebody came last.
grant delete on intake_buckets to ${app};

-- Identifiers of suspicions are random: their list goes by day.
drop index suspicions_list;
create index suspicions_list on suspicions (programme, received_on);
