// What eslint asks of the element, the build's own tools and the browser tests.
import js from '@eslint/js';
import globals from 'globals';

const rules = { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' };

export default [
  { ignores: ['www/dist', 'www/*/pkg', 'www/node_modules'] },
  js.configs.recommended,
  {
    files: ['www/element/**/*.js'],
    languageOptions: { globals: { ...globals.browser, FAILURES: 'readonly', FRAMED: 'readonly', SAID: 'readonly', SCRIPTED: 'readonly', VERSION: 'readonly', __webpack_public_path__: 'readonly' } },
    rules: { ...rules, 'no-eval': 'error' },
  },
  {
    files: ['www/headless/package/*.js'],
    languageOptions: { globals: globals['shared-node-browser'] },
    rules,
  },
  {
    files: ['www/embed/*.js'],
    languageOptions: { sourceType: 'script', globals: globals.browser },
    rules,
  },
  {
    files: ['www/embed/*.mjs'],
    languageOptions: { globals: { ...globals.browser, FILES: 'readonly' } },
    rules,
  },
  {
    files: ['www/offline/*.js'],
    languageOptions: { globals: { ...globals.serviceworker, TOWN: 'readonly' } },
    rules,
  },
  {
    files: ['www/*.js', 'www/tools/*.js'],
    languageOptions: { globals: globals.node },
    rules,
  },
  {
    // What the tests run inside the page is written among them.
    files: ['tests/browser/*.mjs', 'tests/benchmarks/*.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules,
  },
];
