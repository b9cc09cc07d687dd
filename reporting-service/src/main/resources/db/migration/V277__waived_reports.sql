-- Drafts of what nobody waits for any more: they are not submitted.
alter table reports add column waived boolean not null default false;
update reports r set waived = true from duty_waivers w
where w.programme = r.programme and w.agreement = r.agreement and w.kind = r.kind and w.period = r.period;
