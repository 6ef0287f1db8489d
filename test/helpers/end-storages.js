// jest-circus makes an AsyncLocalStorage for each test file and never ends it, so that each promise of a later file in
// the same process passes through those of all files before: a test of many promises took fifteen times as long as
// alone. This file runs before jest-circus is loaded, and ends what the files before left.
const { AsyncLocalStorage } = require('node:async_hooks');

// Node.js's own modules are shared by all test files of a process.
const { prototype } = AsyncLocalStorage;
const USED = Symbol.for('cdktf-aws-secrets.used-storages');

if (prototype[USED] === undefined) {
  const used = new Set();
  prototype[USED] = used;
  const { run } = prototype;
  prototype.run = function (...given) {
    used.add(this);
    return run.apply(this, given);
  };
}

for (const storage of prototype[USED]) storage.disable();
prototype[USED].clear();
