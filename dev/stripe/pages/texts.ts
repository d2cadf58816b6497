/** What the hosted pages say, in both languages. `{name}` stands for a value. */
const es = {
  standIn: 'Entorno de prueba: este sustituto de Stripe no mueve dinero real.',
  payTitle: 'Pagar',
  summary: 'Tu pedido',
  total: 'Total de hoy',
  perMonth: 'al mes',
  perYear: 'al año',
  trial: 'Prueba gratis hasta el {date}. Después, {price}.',
  email: 'Correo electrónico',
  chooseCard: 'Elige cómo responde la tarjeta de prueba',
  pay: 'Pagar {amount}',
  subscribe: 'Suscribirme por {amount}',
  startTrial: 'Empezar la prueba',
  payWith3ds: 'Pagar con 3-D Secure',
  decline: 'Probar un pago rechazado',
  cancel: 'Cancelar y volver',
  declined: 'El pago no se ha podido hacer. Tu tarjeta ha sido rechazada. Prueba otra vez.',
  notAuthenticated: 'No hemos podido confirmar que eres tú. No se ha cobrado nada. Prueba otra vez.',
  paid: 'Este pago ya está hecho.',
  expired: 'Esta página de pago ha caducado. Vuelve a la tienda y empieza de nuevo.',
  goOn: 'Continuar',
  authTitle: 'Confirma que eres tú',
  authText: 'Tu banco pide una confirmación para este pago de {amount}.',
  authComplete: 'Confirmar',
  authFail: 'Rechazar',
  authDone: 'Listo. Ya puedes cerrar esta página.',
  portalTitle: 'Tu suscripción',
  noPlan: 'No tienes ninguna suscripción.',
  renews: 'Se renueva el {date}.',
  ends: 'Termina el {date}. Hasta entonces puedes usarla.',
  ended: 'Terminó el {date}.',
  changePlan: 'Cambiar de plan',
  newPlan: 'Nuevo plan',
  change: 'Cambiar',
  cancelPlan: 'Cancelar la suscripción',
  resumePlan: 'Mantener la suscripción',
  card: 'Tarjeta de prueba',
  cardEnding: 'Termina en {last4}',
  noCard: 'No hay tarjeta guardada.',
  newCard: 'Nueva tarjeta',
  goodCard: 'Una que paga (4242)',
  authCard: 'Una que pide 3-D Secure (3184)',
  badCard: 'Una que se rechaza al cobrar (0341)',
  saveCard: 'Guardar tarjeta',
  invoices: 'Facturas',
  noInvoices: 'Todavía no hay facturas.',
  invoice: 'Factura {number}',
  draft: 'borrador',
  back: 'Volver',
  item: 'Concepto',
  amount: 'Importe',
  date: 'Fecha',
  status: 'Estado',
  linePeriod: '{name}, del {start} al {end}',
  unusedTime: 'Tiempo sin usar de {name} desde el {start}',
  remainingTime: 'Tiempo restante de {name} desde el {start}',
  balance: 'Saldo aplicado',
  due: 'A pagar',
  payNow: 'Pagar ahora',
  print: 'Puedes imprimir esta página o guardarla en PDF desde el navegador.',
  refused: 'No se ha podido hacer: {reason}',
  wrongTitle: 'Algo ha ido mal',
  notFound: 'Esta página no existe.',
  status_active: 'Activa',
  status_trialing: 'En prueba',
  status_past_due: 'Pago pendiente',
  status_unpaid: 'Impagada',
  status_incomplete: 'Sin terminar',
  status_incomplete_expired: 'Caducada',
  status_canceled: 'Cancelada',
  status_paused: 'En pausa',
  status_draft: 'Borrador',
  status_open: 'Pendiente',
  status_paid: 'Pagada',
  status_void: 'Anulada',
  status_uncollectible: 'Incobrable',
};

export type Texts = typeof es;

const en: Texts = {
  standIn: 'Test environment: this Stripe stand-in moves no real money.',
  payTitle: 'Pay',
  summary: 'Your order',
  total: 'Total today',
  perMonth: 'a month',
  perYear: 'a year',
  trial: 'Free trial until {date}. Then {price}.',
  email: 'Email',
  chooseCard: 'Choose how the test card answers',
  pay: 'Pay {amount}',
  subscribe: 'Subscribe for {amount}',
  startTrial: 'Start the trial',
  payWith3ds: 'Pay with 3-D Secure',
  decline: 'Try a declined payment',
  cancel: 'Cancel and go back',
  declined: 'The payment did not go through. Your card was declined. Try again.',
  notAuthenticated: 'We could not confirm that it is you. Nothing was charged. Try again.',
  paid: 'This payment is already made.',
  expired: 'This payment page has expired. Go back to the shop and start again.',
  goOn: 'Continue',
  authTitle: 'Confirm that it is you',
  authText: 'Your bank asks for a confirmation of this payment of {amount}.',
  authComplete: 'Confirm',
  authFail: 'Refuse',
  authDone: 'Done. You can close this page.',
  portalTitle: 'Your subscription',
  noPlan: 'You have no subscription.',
  renews: 'Renews on {date}.',
  ends: 'Ends on {date}. You can use it until then.',
  ended: 'Ended on {date}.',
  changePlan: 'Change plan',
  newPlan: 'New plan',
  change: 'Change',
  cancelPlan: 'Cancel the subscription',
  resumePlan: 'Keep the subscription',
  card: 'Test card',
  cardEnding: 'Ends in {last4}',
  noCard: 'No card is saved.',
  newCard: 'New card',
  goodCard: 'One that pays (4242)',
  authCard: 'One that asks for 3-D Secure (3184)',
  badCard: 'One that is declined when charged (0341)',
  saveCard: 'Save card',
  invoices: 'Invoices',
  noInvoices: 'There are no invoices yet.',
  invoice: 'Invoice {number}',
  draft: 'draft',
  back: 'Back',
  item: 'Item',
  amount: 'Amount',
  date: 'Date',
  status: 'Status',
  linePeriod: '{name}, {start} to {end}',
  unusedTime: 'Unused time on {name} after {start}',
  remainingTime: 'Remaining time on {name} after {start}',
  balance: 'Balance applied',
  due: 'Amount due',
  payNow: 'Pay now',
  print: 'You can print this page or save it as a PDF from the browser.',
  refused: 'That could not be done: {reason}',
  wrongTitle: 'Something went wrong',
  notFound: 'This page does not exist.',
  status_active: 'Active',
  status_trialing: 'Trial',
  status_past_due: 'Payment due',
  status_unpaid: 'Unpaid',
  status_incomplete: 'Not finished',
  status_incomplete_expired: 'Expired',
  status_canceled: 'Canceled',
  status_paused: 'Paused',
  status_draft: 'Draft',
  status_open: 'Open',
  status_paid: 'Paid',
  status_void: 'Void',
  status_uncollectible: 'Uncollectible',
};

export type Locale = 'es' | 'en';

/** The words of one language, with its numbers and dates. */
export interface Words {
  locale: Locale;
  say(key: keyof Texts, values?: Record<string, string>): string;
  /** A status of a subscription or an invoice. */
  status(value: string | null): string;
  date(seconds: number): string;
  /** For tables. */
  shortDate(seconds: number): string;
}

/** The language of a page: what its object or the address asks for, else the browser's first, else Spanish. */
export function wordsFor(asked: string | null | undefined, acceptLanguage: string | undefined): Words {
  const first = [asked, acceptLanguage]
    .map((value) => value?.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'es' || tag === 'en');
  const locale = first === 'en' ? 'en' : 'es';
  const texts = locale === 'en' ? en : es;
  const dates = (dateStyle: 'long' | 'medium') =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'es', { dateStyle, timeZone: 'UTC' });
  const isText = (key: string): key is keyof Texts => key in texts;
  const say: Words['say'] = (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return {
    locale,
    say,
    status: (value) => {
      const key = `status_${value}`;
      return isText(key) ? say(key) : (value ?? '');
    },
    date: (seconds) => dates('long').format(seconds * 1000),
    shortDate: (seconds) => dates('medium').format(seconds * 1000),
  };
}
