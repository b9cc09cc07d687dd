-- R18: a donor that is asked to make up for a loss on exchange is asked until a day.

alter table fx_differences add column top_up_due_on date;
grant update (top_up_due_on) on fx_differences to ${app};
