// What opens a choice elsewhere: a link; from a file, whose own address leads nobody anywhere, the choice alone as a code,
// for whoever has the same file.

export const isFile = () => window.location.protocol === 'file:';

/** @param {string} fragment */
export const linkTo = (fragment) => `${isFile() ? '' : window.location.href.split('#')[0]}#${fragment}`;

/**
 * The choice in a link or a code that somebody wrote or pasted, perhaps with a message around it.
 * @param {string} written
 */
export function choiceIn(written) {
  const [, fragment] = /#(\S+)/.exec(written) || [];
  return fragment || written.trim();
}
