// What is used of the files of lzma1, which has types for its door alone.
declare module '*/lzma1/lib/streams.js' {
  export class InputBuffer {
    constructor(bytes: Uint8Array);
  }
  export class OutputBuffer {
    toArray(): Uint8Array<ArrayBuffer>;
  }
}

declare module '*/lzma1/lib/decoder.js' {
  export class Decoder {
    decompress(input: object, output: object): void;
  }
}
