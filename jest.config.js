// Kinds of tests by what they need. A test holds that a file's name says it: test/architecture/projects.test.ts
const KINDS = ['terraform', 'servers'];

const REMOVE_DIRECTORIES = '<rootDir>/test/helpers/worker/remove-directories.ts';

// Each worker loads a module once, save where jest must load it for each file. ISOLATED=true tells whether a test
// fails because of what another left.
const ALONE = process.env.ISOLATED === 'true' || process.argv.some((argument) => /^--(watch|coverage)/.test(argument));

const project = {
  testEnvironment: ALONE ? 'node' : '<rootDir>/test/helpers/worker/environment.js',
  ...(!ALONE && { runtime: '<rootDir>/test/helpers/worker/runtime.js' }),
  setupFiles: ['end-storages', 'quiet-sdk', 'no-stack-traces'].map((name) => `<rootDir>/test/helpers/${name}.js`),
  setupFilesAfterEnv: [REMOVE_DIRECTORIES],
  roots: ['<rootDir>/test', '<rootDir>/examples'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^cdktf-aws-secrets$': '<rootDir>/src/index.ts',
    '^cdktf-aws-secrets/environment$': '<rootDir>/src/environment/index.ts',
    '^cdktf-aws-secrets/iam$': '<rootDir>/src/iam/public.ts',
    '^cdktf-aws-secrets/review$': '<rootDir>/src/review/index.ts',
    '^cdktf-aws-secrets/rotator$': '<rootDir>/src/functions/rotator/index.ts',
    '^cdktf-aws-secrets/runtime$': '<rootDir>/src/runtime/index.ts',
    '^cdktf-aws-secrets/jest$': '<rootDir>/src/jest/index.ts',
  },
};

/** @type {import('jest').Config} */
module.exports = {
  // Terraform and servers mostly wait: one worker for each core, instead of one fewer.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/helpers/kinds-sequencer.js',
  reporters: ['default', '<rootDir>/test/helpers/summary-reporter.js'],
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', `\\.(${KINDS.join('|')})\\.test\\.ts$`],
    },
    ...KINDS.map((kind) => ({
      ...project,
      displayName: kind,
      testMatch: [`**/*.${kind}.test.ts`],
      setupFilesAfterEnv: [REMOVE_DIRECTORIES, '<rootDir>/test/helpers/patience.js'],
    })),
  ],
};
