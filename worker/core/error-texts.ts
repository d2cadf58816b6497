import { errorDetail } from './error-details.ts';
import type { ErrorCode, ErrorParams } from './errors.ts';
import type { Locale } from './locale.ts';

type Texts = Record<ErrorCode, string>;

const es: Texts = {
  BAD_INPUT: 'Hay algo que corregir en lo que enviaste.',
  CONSENT_REQUIRED: 'Para empezar la consulta necesitamos tu consentimiento en su versión actual.',
  UNAUTHENTICATED: 'Inicia sesión para continuar.',
  SESSION_REVOKED: 'Esta sesión se cerró. Inicia sesión de nuevo.',
  QUOTA_EXCEEDED: 'Ya usaste todas las consultas de tu plan en este periodo.',
  PAYMENT_FAILED: 'El pago no se pudo completar. Revisa tu tarjeta o usa otra; no cambió nada.',
  FORBIDDEN: 'Tu cuenta no tiene permiso para esto.',
  SECOND_FACTOR_REQUIRED: 'Para continuar, escribe el código de tu app de autenticación.',
  ACCOUNT_SUSPENDED: 'Tu cuenta está suspendida. Escríbenos desde la página de contacto y lo vemos contigo.',
  NOT_FOUND: 'No encontramos lo que buscas.',
  METHOD_NOT_ALLOWED: 'Esta dirección no admite esa operación.',
  CONFLICT: 'Alguien cambió esto antes que tú. Revísalo e inténtalo otra vez.',
  IDEMPOTENCY_CONFLICT: 'Esta solicitud ya se envió con otros datos. Empieza una nueva.',
  ALREADY_TAKEN: 'Otra persona del equipo ya aceptó esta consulta.',
  OFFERED_ELSEWHERE: 'Ahora mismo se la estamos ofreciendo a otra persona del equipo.',
  DESK_FULL: 'Ya atiendes todas las consultas que aceptas a la vez. Termina una antes de tomar otra.',
  VET_SUSPENDED:
    'Tu actividad está suspendida. Puedes terminar lo que tienes abierto; por ahora no te llegará nada nuevo.',
  LICENCE_EXPIRED: 'Tu colegiación ha caducado. Envía la renovación desde tu perfil para volver a atender.',
  WRONG_STATE: 'Esta consulta ya no está en un momento en que se pueda hacer eso.',
  RESERVATION_EXPIRED: 'La reserva caducó. Empieza la consulta de nuevo.',
  TRIAGE_OUTDATED:
    'Las preguntas sobre los síntomas han cambiado. Respóndelas otra vez; lo demás sigue aquí.',
  NOBODY_ON_DUTY:
    'Ahora no hay nadie de guardia para tu animal. Podemos avisarte en cuanto entre alguien; no cuesta nada.',
  GONE: 'Esta página ya no existe: quien la tenía cerró su cuenta.',
  FILES_FULL: 'Aquí caben {limit} archivos y ya están todos. Quita alguno para añadir otro.',
  FILE_DAMAGED: 'El archivo está dañado o incompleto. Prueba a abrirlo en tu dispositivo y súbelo otra vez.',
  TOO_LARGE: 'Lo que enviaste es demasiado grande.',
  UNSUPPORTED_MEDIA: 'Ese formato no se admite aquí.',
  RATE_LIMITED: 'Demasiados intentos seguidos. Espera {retryAfter} segundos.',
  INTERNAL: 'Algo falló de nuestro lado. Ya quedó registrado.',
  PROVIDER_OFF: 'Este servicio no está activado en esta instalación.',
  UNAVAILABLE: 'El servicio no responde en este momento. Inténtalo en un minuto.',
};

const en: Texts = {
  BAD_INPUT: 'Something in what you sent needs correcting.',
  CONSENT_REQUIRED: 'To start the consult we need your consent to its current version.',
  UNAUTHENTICATED: 'Sign in to continue.',
  SESSION_REVOKED: 'This session was closed. Sign in again.',
  QUOTA_EXCEEDED: 'You have used every consult of your plan for this period.',
  PAYMENT_FAILED: 'The payment did not go through. Check your card or use another one; nothing was changed.',
  FORBIDDEN: 'Your account is not allowed to do this.',
  SECOND_FACTOR_REQUIRED: 'To continue, enter the code from your authenticator app.',
  ACCOUNT_SUSPENDED:
    'Your account is suspended. Write to us from the contact page and we will look into it with you.',
  NOT_FOUND: 'We could not find what you are looking for.',
  METHOD_NOT_ALLOWED: 'This address does not do that.',
  CONFLICT: 'Somebody changed this before you did. Have a look and try again.',
  IDEMPOTENCY_CONFLICT: 'This request was already sent with other details. Start a new one.',
  ALREADY_TAKEN: 'Another vet has already accepted this consult.',
  OFFERED_ELSEWHERE: 'This consult is being offered to another vet right now.',
  DESK_FULL: 'You have as many consults as you take at once. End one before you take another.',
  VET_SUSPENDED: 'Your work here is suspended. You may finish what you have open; nothing new comes for now.',
  LICENCE_EXPIRED: 'Your licence has run out. Send its renewal from your profile to see cases again.',
  WRONG_STATE: 'This consult is no longer at a point where that can be done.',
  RESERVATION_EXPIRED: 'The reservation ran out. Start the consult again.',
  TRIAGE_OUTDATED:
    'The questions about the signs have changed. Answer them again; everything else is still here.',
  NOBODY_ON_DUTY:
    'Nobody is on duty for your animal right now. We can tell you as soon as somebody is; it costs nothing.',
  GONE: 'This page is no more: whoever had it closed their account.',
  FILES_FULL: '{limit} files fit in here, and they are all there. Remove one to add another.',
  FILE_DAMAGED: 'The file is damaged or incomplete. Try to open it on your device, then upload it again.',
  TOO_LARGE: 'What you sent is too large.',
  UNSUPPORTED_MEDIA: 'That format is not accepted here.',
  RATE_LIMITED: 'Too many attempts in a row. Wait {retryAfter} seconds.',
  INTERNAL: 'Something failed on our side. It has been recorded.',
  PROVIDER_OFF: 'This service is not switched on here.',
  UNAVAILABLE: 'The service is not answering right now. Try again in a minute.',
};

const catalogue: Record<Locale, Texts> = { es, en };

/** The sentence that a person reads for a refusal, with its `{parameters}` filled in. */
export function errorText(code: ErrorCode, locale: Locale, params: ErrorParams = {}): string {
  const text = errorDetail(code, locale, params) ?? catalogue[locale][code];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
}
