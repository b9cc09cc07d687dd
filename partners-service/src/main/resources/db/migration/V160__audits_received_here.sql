-- Version 0: nothing was told of the duty yet; what is known of it was received here, as an audit report.
alter table report_facts drop constraint report_facts_fact_version_check;
alter table report_facts add constraint report_facts_fact_version_check check (fact_version >= 0);
