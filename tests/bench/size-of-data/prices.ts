import { readPriceList } from '../../../worker/core/billing/prices/price-list.ts';
import type { Line } from '../big-set/line.ts';

/** Where subscribers are counted by their price: some 500 prices were sold in the course of time. */
export const lines: Line[] = [
  {
    name: 'price list with its subscribers',
    as: 'admin',
    aimMs: 100,
    run: (ctx) => ctx.db.run((tx) => [readPriceList(tx)]),
  },
  {
    name: 'fn_set_plan_price',
    as: 'service',
    aimMs: 20,
    sql: `select id from public.fn_set_plan_price('{"product": "call-a-vet", "planCode": "care", "currency": "EUR", "interval": "month",
      "unitAmount": 1299, "replaces": 999}')`,
  },
];
