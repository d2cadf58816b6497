-- What cron counts: every hour of the last half-year.
insert into public.hourly_figures (hour, kind, key, count, amount)
values (date_trunc('hour', size.moment() - interval '183 days', 'UTC'), 'filled', '', 0, 0);
select public.fn_fill_figures(183 * 24, 0);
