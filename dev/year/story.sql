-- What is said in the year, from the document that make-year.ts hands over as a setting of the transaction.
create function size.busy_hours() returns float8[] language sql stable
  return array(select value::float8 from jsonb_array_elements_text(current_setting('app.story')::jsonb -> 'busyHours') with ordinality b (value, place) order by place);

create unlogged table size.conversations as
select c.* from jsonb_to_recordset(current_setting('app.story')::jsonb -> 'conversations') c (conversation text, sex text, locale text, species text, countries text[],
  age_from float8, age_until float8, complaint text, reason text, version text, answers jsonb, level text, reasons jsonb, promised_seconds int, lines int, said jsonb);

create unlogged table size.lines as
select c.conversation, c.sex, l.* from size.conversations c, jsonb_to_recordset(c.said) l (seq int, by text, body text);

create unlogged table size.opinions as
select * from jsonb_to_recordset(current_setting('app.story')::jsonb -> 'opinions') o (locale text, stars int, comment text);

create unlogged table size.care_texts as
select * from jsonb_to_recordset(current_setting('app.story')::jsonb -> 'care') t (complaint text, locale text, note jsonb, plan jsonb);
