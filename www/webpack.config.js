// Builds the site into dist: the module from Rust, the element around it, the pages that the command line writes.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import WasmPackPlugin from '@wasm-tool/wasm-pack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { RustErrors } from './tools/rust-errors.js';
import { SiteFiles } from './tools/site-files.js';
import { bundleStyles } from './tools/styles.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const plans = path.join(here, 'plans');
const tarifa = path.join(process.env.CARGO_TARGET_DIR || path.join(root, 'target'), 'debug/tarifa');

const towns = readdirSync(plans).filter((name) => name.endsWith('.json')).map((name) => path.basename(name, '.json')).sort();
const planOf = (town) => path.join('www/plans', `${town}.json`);
const languages = [
  { lang: 'es-PE', folder: '' },
  { lang: 'en', folder: 'en/' },
];
// What one home pays, fetched first, with the texts of one language; and the whole town.
const modules = [
  ...languages.map(({ lang }) => ({ crate: path.join(here, 'home'), pkg: path.join(here, 'home/pkg', lang), name: 'tarifa_clara_home', cargo: `--features ${lang}` })),
  { crate: path.join(here, 'wasm'), pkg: path.join(here, 'wasm/pkg'), name: 'tarifa_clara', cargo: '' },
];

/** What the command line prints; what it says when it refuses becomes the build's error. */
function print(...args) {
  let text;
  try {
    text = execFileSync(tarifa, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`tarifa ${args.join(' ')}\n${error.stderr || error.message}`, { cause: error });
  }
  if (text.trim() === '') throw new Error(`tarifa ${args.join(' ')}\nprinted nothing`);
  return text;
}

const page = (filename, ...args) =>
  new HtmlWebpackPlugin({ filename, chunks: ['tarifa-clara'], templateContent: () => print(...args), scriptLoading: 'module', minify: false });

export default {
  mode: 'production',
  context: here,
  devtool: false,
  target: ['web', 'es2018'],
  // The second one is a thread's, and is fetched when a register is read.
  entry: { 'tarifa-clara': './element/index.js', 'tarifa-clara-register': './element/register-worker.js' },
  experiments: { outputModule: true },
  output: {
    path: path.join(here, 'dist'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    module: true,
    clean: true,
  },
  module: {
    parser: { javascript: { exportsPresence: 'error' } },
    rules: [
      { test: /\.m?js$/, use: path.join(here, 'tools/old-syntax.js') },
      { test: /\.wasm$/, type: 'asset/resource' },
      ...languages.map(({ lang }) => ({ include: path.join(here, 'home/pkg', lang), generator: { filename: `home.${lang}.[contenthash:8][ext]` }, test: /\.wasm$/ })),
    ],
  },
  // Pages and styles are served as the command line and the styles' own tool wrote them.
  optimization: { minimizeOptions: { html: false, css: false } },
  performance: { hints: false },
  stats: { preset: 'errors-warnings' },
  plugins: [
    ...modules.map(({ pkg }) => new RustErrors(pkg)),
    ...modules.map(
      ({ crate, pkg, name, cargo }) =>
        new WasmPackPlugin({
          crateDirectory: crate,
          outDir: pkg,
          outName: name,
          watchDirectories: [path.join(root, 'src')],
          args: '--log-level error',
          extraArgs: `--target web --mode no-install --no-pack -- --locked ${cargo}`,
          pluginLogLevel: 'error',
        }),
    ),
    ...languages.flatMap(({ lang, folder }) => [
      page(`${folder}index.html`, 'start', ...towns.map(planOf), '--lang', lang),
      page(`${folder}guia-asamblea.html`, 'guide', '--lang', lang),
      ...towns.map((town) => page(`${folder}${town}.html`, 'page', planOf(town), '--lang', lang)),
    ]),
    new SiteFiles(() => ({
      'tarifa-clara.css': bundleStyles(path.join(here, 'styles/tarifa-clara.css')),
      'tarifa-clara-hall.css': bundleStyles(path.join(here, 'styles/hall.css')),
      'icon.svg': readFileSync(path.join(here, 'icon.svg')),
      'plan.schema.json': print('schema'),
      ...Object.fromEntries(towns.map((town) => [`plans/${town}.json`, readFileSync(path.join(plans, `${town}.json`))])),
      ...Object.fromEntries(towns.flatMap((town) => languages.map(({ lang }) => [`plans/${town}.${lang}.txt`, print('pack', planOf(town), '--lang', lang)]))),
    })),
  ],
};
