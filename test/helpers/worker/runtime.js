const { join } = require('node:path');
const { compileFunction } = require('node:vm');
const Runtime = require('jest-runtime').default;

/** Of jest itself, what knows the test file. */
const CIRCUS = join('jest-circus', 'build');

class WorkerRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const { injectedModuleParameters } = this.executor;
    this.executor.compile = (source, filename) => compileFunction(source, injectedModuleParameters, { filename });
  }

  /** Begins with another test file. */
  start(config, testPath) {
    this._config = config;
    this._testPath = testPath;
    this.executor.testPath = testPath;
    this.testState.state = 'loading';
    this.testMainModule.reset();
    this.jestGlobals.cachedEnvGlobals = undefined;
  }

  setMock(from, name) {
    throw new Error(
      `'${name}' must not be mocked by \`jest.mock\` in ${from}: other test files use the same module, so pass what it gives, or use \`jest.spyOn\` on a module of Node.js`,
    );
  }

  /** Loads again only what is the example or test itself: `src` and packages have no state. */
  isolateModules(act) {
    super.isolateModules(() => {
      const { moduleRegistry, isolation } = this.registries;
      const isShared = ([path]) => !path.startsWith(join(this._config.rootDir, 'examples'));
      for (const [path, module] of [...moduleRegistry].filter(isShared)) isolation.cjs.set(path, module);
      act();
      for (const [path, module] of [...isolation.cjs].filter(isShared)) moduleRegistry.set(path, module);
    });
  }

  teardown() {
    this.restoreAllMocks();
    const { moduleRegistry, internalModuleRegistry } = this.registries;
    const { setupFiles, setupFilesAfterEnv } = this._config;
    for (const path of [this._testPath, ...setupFiles, ...setupFilesAfterEnv]) moduleRegistry.delete(path);
    for (const path of internalModuleRegistry.keys()) if (path.includes(CIRCUS)) internalModuleRegistry.delete(path);
  }
}

let kept;

/**
 * Loads each module once for all test files of a worker. Jest loads it again for each file, which took most of the
 * time of most files. Only test files, setup files and jest's runner are loaded again: what stands at the top of a
 * module is seen by all tests, so only constants and caches may stand there.
 */
function runtimeOfWorker(...given) {
  const [config, , , , , , testPath] = given;
  if (kept === undefined) kept = new WorkerRuntime(...given);
  else kept.start(config, testPath);
  return kept;
}

module.exports = { __esModule: true, default: runtimeOfWorker };
