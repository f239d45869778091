// What a phone needs to put a town's page among its applications.

// The band's colour and the page's, as in the styles and the icon.
const [band, page] = ['#0c5561', '#f7f1e5'];

/**
 * @param {{ id: string, town: { name: string } }} plan
 * @param {string} lang
 * @param {string} folder of the page, from the site's root
 */
export function manifestOf(plan, lang, folder) {
  const start = `../${folder}${plan.id}.html`;
  const icon = (size) => ({ src: `../icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' });
  return JSON.stringify({
    id: start,
    name: `${plan.town.name} · Tarifa Clara`,
    short_name: plan.town.name,
    lang,
    start_url: start,
    scope: '../',
    display: 'standalone',
    background_color: page,
    theme_color: band,
    icons: [icon(192), icon(512), { src: '../icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  });
}
