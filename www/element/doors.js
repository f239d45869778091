// The doors of a town. In the site each is a page; in a page that has all of them, as a file, its address names the open one
// before the choice: `door=pueblo&people=5`. What reads the choice does not mind it.
import { readAddress } from './address.js';

const OPEN = /(?:^|[&;?#])door(?:=|%(?:25)*3d)([a-z]*)/i;

/**
 * The door that an address names; "" where it names none.
 * @param {string | undefined} query
 */
export function doorOf(query) {
  const [, door = ''] = OPEN.exec(query || '') || [];
  return door;
}

/**
 * @param {string} door
 * @param {string} choice
 */
export const withDoor = (door, choice) => (door ? `door=${door}&${choice}` : choice);

/**
 * The links to the doors of a page that has all of them.
 * @param {ParentNode} place
 * @param {string} choice
 */
export function nameDoors(place, choice) {
  for (const link of place.querySelectorAll('a[data-door]')) link.setAttribute('href', `#${withDoor(link.getAttribute('data-door') || '', choice)}`);
}

/**
 * A link of before the doors may lead to a place that stands behind another one now: goes there, and says whether it does.
 * @param {Element} page
 */
export function leadElsewhere(page) {
  if (readAddress() !== undefined) return false;
  const anchor = window.location.hash.slice(1).split('-')[0];
  const door = page.querySelector(`a[data-places~="${CSS.escape(anchor)}"]:not([aria-current])`);
  if (!(door instanceof HTMLAnchorElement)) return false;
  window.location.replace(`${door.href.split('#')[0]}${window.location.hash}`);
  return true;
}
