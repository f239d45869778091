// Builds the site into dist: the modules from Rust, the element around them, the pages that the command line writes; then a
// file for each town that holds everything.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { print } from './tools/command-line.js';
import { doors, fileOfDoor } from './tools/doors.js';
import { manifest, types } from './tools/element-types.js';
import { languages } from './tools/languages.js';
import { embedScript } from './tools/embed-script.js';
import { licences } from './tools/licences.js';
import { manifestOf } from './tools/manifest.js';
import { fileOfModule, moduleBuilds, whole } from './tools/modules.js';
import { OneFiles } from './tools/one-file.js';
import { PageFiles } from './tools/page-files.js';
import { target } from './tools/remember.js';
import { Scripted } from './tools/scripted.js';
import { SiteFiles } from './tools/site-files.js';
import { bundleStyles } from './tools/styles.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const plans = path.join(here, 'plans');
const styles = path.join(here, 'styles');

const towns = readdirSync(plans).filter((name) => name.endsWith('.json')).map((name) => path.basename(name, '.json')).sort();
const planOf = (town) => path.join('www/plans', `${town}.json`);

/** `town/pkg/tools/es-PE/…` becomes `tools.es-PE.1a2b3c4d.wasm`. */
function moduleName({ filename }) {
  const [, , name, lang] = filename.split('/');
  return `${name}.${lang}.[contenthash:8][ext]`;
}

const pageOf = (chunk, filename, ...args) =>
  new HtmlWebpackPlugin({ filename, chunks: [chunk], templateContent: () => print(...args), scriptLoading: 'module', minify: false });
const page = (filename, ...args) => pageOf('tarifa-clara', filename, ...args);
const stylesheets = () => Object.fromEntries(readdirSync(styles).filter((name) => /^tarifa-clara(?!-(start|hosts|prepare)\.)/.test(name)).map((name) => [name, bundleStyles(path.join(styles, name))]));
const ofEachTown = (make) => towns.flatMap((town) => languages.map((language) => make(town, language)));

const common = {
  mode: 'production',
  context: here,
  devtool: false,
  // What did not change is not parsed and minified again.
  cache: { type: 'filesystem', cacheDirectory: path.join(target, 'webpack'), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  target: ['web', 'es2018'],
  performance: { hints: false },
  stats: { preset: 'errors-warnings' },
};
const version = print('--version').trim().split(' ')[1];
// What the script must know before it fetches anything.
const failures = languages.map(({ lang }) => [lang, JSON.parse(print('failures', '--lang', lang))]);
const told = new webpack.DefinePlugin({
  FAILURES: JSON.stringify(Object.fromEntries(failures)),
  FRAMED: JSON.stringify(Object.fromEntries(languages.map(({ lang }) => [lang, print('framed', '--lang', lang)]))),
  SAID: JSON.stringify(Object.fromEntries(failures.map(([lang, { blocked, loading }]) => [lang, { blocked, loading }]))),
  VERSION: JSON.stringify(version),
});
const oldSyntax = { test: /\.m?js$/, use: path.join(here, 'tools/old-syntax.js') };


const site = {
  ...common,
  name: 'site',
  entry: { 'tarifa-clara': './element/index.js', 'tarifa-clara-prepare': './element/prepare/prepare.js' },
  experiments: { outputModule: true },
  // Chunks as modules: they carry the nonce of the script that asks for them, and are no text to Trusted Types.
  output: { path: path.join(here, 'dist'), filename: '[name].[contenthash:8].js', module: true, chunkFormat: 'module', chunkLoading: 'import', environment: { dynamicImport: true }, clean: true },
  module: {
    parser: { javascript: { exportsPresence: 'error' } },
    rules: [
      oldSyntax,
      { test: /\.wasm$/, type: 'asset/resource', generator: { filename: moduleName } },
      { test: /\.css$/, type: 'asset/resource', use: path.join(here, 'tools/styles.js'), generator: { filename: '[name].[contenthash:8].css' } },
      // A thread of its own, fetched when a register is read: one script, as the oldest browsers want it.
      { dependency: 'url', test: /-worker\.js$/, type: 'asset/resource', use: path.join(here, 'tools/thread.js'), generator: { filename: 'tarifa-clara-[name].[contenthash:8].js' } },
    ],
  },
  // Pages and styles are served as the command line and the styles' own tool wrote them.
  optimization: { minimizeOptions: { html: false, css: false }, chunkIds: 'named' },
  plugins: [
    ...languages.flatMap(({ lang, folder }) => [page(`${folder}index.html`, 'start', ...towns.map(planOf), '--lang', lang), page(`${folder}guia-asamblea.html`, 'guide', '--lang', lang), page(`${folder}para-su-pagina.html`, 'hosts', ...towns.map(planOf), '--lang', lang), pageOf('tarifa-clara-prepare', `${folder}preparar.html`, 'prepare', ...towns.map(planOf), '--lang', lang)]),
    ...ofEachTown((town, { lang, folder }) => doors.map((door) => page(`${folder}${fileOfDoor(town, door)}`, 'page', planOf(town), '--door', door, '--lang', lang))).flat(),
    new SiteFiles(() => ({
      ...Object.fromEntries(['start', 'hosts', 'prepare'].map((name) => [`tarifa-clara-${name}.[hash].css`, bundleStyles(path.join(styles, `tarifa-clara-${name}.css`))])),
      ...Object.fromEntries(['icon.svg', 'icon-192.png', 'icon-512.png'].map((name) => [name, readFileSync(path.join(here, name))])),
      'tarifa-clara-frame.js': embedScript('tarifa-clara-frame.js'),
      'plan.schema.json': print('schema'),
      '.htaccess': readFileSync(path.join(here, 'htaccess')),
      'licencias.txt': licences(),
      'custom-elements.json': JSON.stringify(manifest),
      ...Object.fromEntries(readdirSync(path.join(here, 'hosts')).map((name) => [`hosts/${name.replace('.webp', '.[hash].webp')}`, readFileSync(path.join(here, 'hosts', name))])),
      'tarifa-clara.d.ts': types(),
      ...Object.fromEntries(towns.map((town) => [`plans/${town}.json`, readFileSync(path.join(plans, `${town}.json`))])),
      ...Object.fromEntries(ofEachTown((town, { lang, folder }) => [`manifests/${town}.${lang}.webmanifest`, manifestOf(JSON.parse(readFileSync(path.join(root, planOf(town)), 'utf8')), lang, folder)])),
      ...Object.fromEntries(ofEachTown((town, { lang }) => [`plans/${town}.${lang}.[hash].txt`, print('pack', planOf(town), '--lang', lang)])),
      ...Object.fromEntries(ofEachTown((town, { lang }) => [`plans/${town}.town.${lang}.[hash].txt`, print('pack', planOf(town), '--town', '--lang', lang)])),
    })),
    told,
    new PageFiles(version),
  ],
};

// The same element as scripts that need no server, each in one piece, and what each file has of the rest.
const oneFiles = {
  ...common,
  name: 'one-files',
  dependencies: ['site'],
  entry: { program: './element/index.js', register: './element/town/register-worker.js', first: './element/from-page/first.js' },
  output: { path: path.join(here, 'dist'), filename: '[name].js' },
  resolve: { alias: { [path.join(here, 'element/from-site')]: path.join(here, 'element/from-page') } },
  module: { parser: { javascript: { exportsPresence: 'error', dynamicImportMode: 'eager' } }, rules: [oldSyntax] },
  plugins: [
    told,
    new OneFiles(() => ({
      styles: stylesheets(),
      languages: languages.map(({ lang, folder }) => ({
        module: readFileSync(fileOfModule(whole, lang)),
        files: towns.map((town) => ({
          name: `${folder}tarifa-clara-${town}.html`,
          page: print('page', planOf(town), '--alone', '--lang', lang),
          plan: print('pack', planOf(town), '--town', '--lang', lang),
        })),
      })),
    })),
  ],
};

/** With `draft` what is served while somebody works on it. */
export default ({ draft = false }) => {
  const modules = moduleBuilds(draft);
  return [...modules, { ...site, plugins: [...site.plugins, new Scripted(draft)], dependencies: modules.map(({ name }) => name) }, ...(draft ? [] : [oneFiles])];
};
