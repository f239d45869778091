// The oldest browser that must run the site, and what it does not understand.
export const oldest = 'chrome 73';

// ECMAScript 2018, and of 2020 only what that browser has: `import.meta`.
export const ecmaVersion = 2020;
export const sourceType = 'module';
export const newerSyntax = ['ChainExpression', 'LogicalExpression[operator="??"]'].map((selector) => ({
  selector,
  message: `${oldest} does not understand this.`,
}));
