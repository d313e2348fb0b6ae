// Runs the tests of one WebAssembly test binary in Node, after wasm-bindgen has made `tests.js` of
// it. This is what wasm-bindgen-test expects of its runner, for the version in the lock file: the
// names below are its own.
const handlers = {};
for (const method of ['debug', 'log', 'info', 'warn', 'error']) {
  const original = console[method];
  globalThis[`__wbgtest_og_console_${method}`] = original;
  // Shown with the test that wrote it, and only if it fails.
  console[method] = (...args) => (handlers[method] ? handlers[method](args) : original(...args));
}
globalThis.__wbg_test_invoke = run => run();

const tests = require('./tests.js');
for (const method of ['debug', 'log', 'info', 'warn', 'error']) {
  handlers[method] = tests[`__wbgtest_console_${method}`];
}
const context = new tests.WasmBindgenTestContext(false);
const names = Object.keys(tests.__wasm).filter(name => name.startsWith('__wbgt_'));
context.filtered_count(0);
context.run(names.map(name => tests.__wasm[name])).then(
  passed => process.exit(passed ? 0 : 1),
  error => {
    globalThis.__wbgtest_og_console_error(error);
    process.exit(1);
  },
);
