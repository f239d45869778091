// What webpack adds to a script: the files of a folder by name, each as what it stands for, here its address.
interface ImportMeta {
  url: string;
  webpackContext(folder: string, options: { recursive: boolean; regExp: RegExp }): { (name: string): string; keys(): string[] };
}
/** What a page says where its program cannot be had (`tarifa failures`), by language. */
declare const FAILURES: Record<string, Record<'offline' | 'blocked' | 'missing' | 'policy' | 'kind' | 'plan' | 'old' | 'version' | 'program' | 'again' | 'technical' | 'loading', string>>;
/** Those of it that must be there when nothing can be fetched. */
declare const SAID: Record<string, Record<'blocked' | 'loading', string>>;
/** The files of the modules as JavaScript, by module and language; none in a draft. */
declare const SCRIPTED: Record<string, string>;
/** The program's own version. */
declare const VERSION: string;
/** Where the site's files stand beside this script. */
declare const __webpack_public_path__: string;
/** What a page says inside somebody else's page, as HTML by language (`tarifa framed`). */
declare const FRAMED: Record<string, string>;
