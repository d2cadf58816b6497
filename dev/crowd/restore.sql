-- Makes again what was taken away, which checks every row.
do $$
declare
  v_restore text;
begin
  for v_restore in select restore from size.taken order by step desc loop
    execute v_restore;
  end loop;
end
$$;
