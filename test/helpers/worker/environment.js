const { createContext } = require('node:vm');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** What jest notes for one test file among the globals. */
const NOTED = /^Symbol\((JEST_|EVENT_HANDLERS|TEST_TIMEOUT|RETRY_|WAIT_BEFORE_RETRY|LOG_ERRORS)/;

class WorkerEnvironment {
  constructor({ projectConfig: config }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    // Jest asks for one. Nothing runs in it.
    this.context = createContext({});
    this.before = { console, env: process.env, values: { ...process.env }, exit: process.exit };
  }

  async setup() {}

  /** Leaves no mock, variable or setting of this file to the next. */
  async teardown() {
    const { console, env, values, exit } = this.before;
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.useRealTimers();
    // Modules that stay loaded hold this very object: a file may have put another in its place.
    process.env = env;
    for (const name of Object.keys(env)) if (!(name in values)) delete env[name];
    Object.assign(env, values);
    process.exit = exit;
    globalThis.console = console;
    for (const key of Object.getOwnPropertySymbols(globalThis)) if (NOTED.test(String(key))) delete globalThis[key];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return this.context;
  }
}

let kept;

/**
 * Lets test files run in the worker's own realm: in a context of `node:vm`, as jest has it, each access to a global is
 * slow. One for all files of a worker, as its modules are.
 *
 * @see ./runtime.js
 */
module.exports = function environmentOfWorker(config) {
  kept ??= new WorkerEnvironment(config);
  return kept;
};
