// The pages of a town, as src/view/door.rs names them; the first is the town's own.
export const doors = ['recibo', 'pueblo', 'asamblea', 'herramientas'];

/** The file of a page in the site. */
export const fileOfDoor = (town, door) => (door === doors[0] ? `${town}.html` : `${town}.${door}.html`);
