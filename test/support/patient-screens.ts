/** In tests of screens, what is looked for may take its time: the library's own limit is a second, and the first test of a file reads the modules too. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  // A limit against hanging, not a measure.
  configure({ asyncUtilTimeout: 30_000 });
}

export {};
