// What stands where wasm-bindgen's script looks for WebAssembly, in a module that was turned into JavaScript
// (tools/scripted.js): such a module is a function of its imports.
export const WebAssembly = {
  Module: Function,
  Instance: class {
    /**
     * @param {(imports: object) => object} module
     * @param {object} imports
     */
    constructor(module, imports) {
      this.exports = module(imports);
    }
  },
};

/**
 * What happens to the buffer of a memory that grew: views of it have no length any more, by which that is noticed.
 * @param {ArrayBuffer} buffer
 */
export function detach(buffer) {
  const { port1 } = new MessageChannel();
  port1.postMessage(undefined, [buffer]);
  port1.close();
}
