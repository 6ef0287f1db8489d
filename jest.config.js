// Kinds of tests by what they need. A test holds that a file's name says it: test/architecture/projects.test.ts
const KINDS = ['terraform', 'servers'];

const project = {
  testEnvironment: 'node',
  setupFiles: ['end-storages', 'quiet-sdk', 'no-stack-traces'].map((name) => `<rootDir>/test/helpers/${name}.js`),
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
      setupFilesAfterEnv: ['<rootDir>/test/helpers/patience.js'],
    })),
  ],
};
