import type { SitePages } from './made-up-web.ts';

/** The name of a site of the years before phones, to be brought along. */
export const casaLola = 'casa-lola.test';

const frame = (title: string, body: string) => `<!doctype html>
<html lang="es">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <meta name="description" content="Taberna de barrio en Triana, a dos pasos del río, desde 1968.">
  </head>
  <body bgcolor="#ffffcc">
    <table width="760" align="center"><tr><td>
      <h1>Taberna Casa Lola</h1>
      <p><a href="/">Inicio</a> | <a href="/carta">Nuestra carta</a> | <a href="/contacto">Dónde estamos</a></p>
      ${body}
      <p><a href="https://www.instagram.com/tabernacasalola">Instagram</a></p>
    </td></tr></table>
  </body>
</html>`;

/** Its pages: facts on two of them, the menu on the third, with a dish of the day whose price nobody knows. */
export const casaLolaPages: SitePages = {
  '/': frame(
    'Taberna Casa Lola - Sevilla',
    '<p>Taberna de barrio en Triana, a dos pasos del río, desde 1968.</p><p>Reservas: 954 12 34 56</p>',
  ),
  '/carta': frame(
    'Nuestra carta - Taberna Casa Lola',
    `<h2>Tapas</h2>
      <ul>
        <li>Patatas bravas 4,50 € / 8,00 €</li>
        <li>Ensaladilla rusa 5,00 €</li>
        <li>Croquetas de jamón 6,50 €. Contiene gluten, lácteos y huevo</li>
        <li>Salmorejo 5,50 €</li>
      </ul>
      <h2>Pescados</h2>
      <ul>
        <li>Pescaíto frito 14,00 €</li>
        <li>Pescado del día s/m</li>
        <li>Dorada a la sal 18-22 €</li>
      </ul>
      <h2>Postres</h2>
      <ul>
        <li>Flan casero 4,00 €</li>
        <li>Torrija 4,50 €</li>
      </ul>
      <h2>Vinos</h2>
      <ul>
        <li>Rioja crianza (copa) 3,20 €</li>
        <li>Manzanilla (copa) 2,80 €</li>
      </ul>`,
  ),
  '/contacto': frame(
    'Contacto - Taberna Casa Lola',
    `<p>Calle Betis 14, 41010 Sevilla</p>
      <p>Tel. 954 12 34 56. Correo: <a href="mailto:hola@casa-lola.test">hola@casa-lola.test</a></p>
      <p>Horario: martes a jueves de 13:00 a 16:00; viernes y sábado de 13:00 a 16:00 y de 20:00 a 23:30. Domingo y lunes cerrado.</p>`,
  ),
};
