// A file is on the device already: nothing has to be kept.

export const keepOffline = () => {};
