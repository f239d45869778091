// Shows an assembly over everything, whatever the element stands in: an ancestor that clips, moves or contains what is in it
// would keep it. A browser without popovers (before 2023, 2024 in Firefox) shows it where it stands.

/** @param {HTMLElement} box */
export function showOnTop(box) {
  if (!box.showPopover) return;
  box.popover = 'manual';
  box.showPopover();
}
