import { priceOf } from '../../../web/billing/price-of.ts';
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import type { Offer } from '../../core/billing/prices/read-offer.ts';
import type { View } from '../page.ts';
import { payingAnswers } from './paying.tsx';
import type { ProductForSale } from './product-for-sale.ts';

/** Minor units as schema.org writes a price: `9.99`. All our currencies have two decimals. */
const decimal = (minorUnits: number) => (minorUnits / 100).toFixed(2);

/** The plans that have a price by the month, and the answers about paying, in the words of schema.org (Service, Offer, FAQPage). */
export function offerFacts(sold: ProductForSale, offer: Offer | null, view: View, currency: string) {
  const { locale, origin } = view;
  const offers = (offer?.plans ?? []).flatMap((plan) => {
    const amount = plan.isStart ? 0 : priceOf(plan, 'month', currency);
    return amount === null
      ? []
      : [{ '@type': 'Offer', name: plan.name[locale], price: decimal(amount), priceCurrency: currency }];
  });
  return [
    {
      '@type': 'Service',
      name: sold.site.name,
      description: sold.say(locale, 'description'),
      url: `${origin}${pageAddress(locale, '/pricing')}`,
      ...(offers.length === 0 ? {} : { offers }),
    },
    {
      '@type': 'FAQPage',
      inLanguage: locale,
      mainEntity: payingAnswers(locale).map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    },
  ];
}
