// What webpack adds to a script: the files of a folder by name, each as what it stands for, here its address.
interface ImportMeta {
  url: string;
  webpackContext(folder: string, options: { recursive: boolean; regExp: RegExp }): { (name: string): string; keys(): string[] };
}

// What a page says inside somebody else's page, as HTML by language (webpack.config.js).
declare const FRAMED: Record<string, string>;
