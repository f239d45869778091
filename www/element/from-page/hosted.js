// A file that holds everything is its own page, and in nobody else's.
export const serveHost = () => {};
