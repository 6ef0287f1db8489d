/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Terraform and servers mostly wait: one worker for each core, instead of one fewer.
  maxWorkers: '100%',
  setupFiles: ['<rootDir>/test/helpers/quiet-sdk.js'],
  roots: ['<rootDir>/test', '<rootDir>/examples'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  reporters: ['default', '<rootDir>/test/helpers/summary-reporter.js'],
  moduleNameMapper: {
    '^cdktf-aws-secrets$': '<rootDir>/src/index.ts',
    '^cdktf-aws-secrets/environment$': '<rootDir>/src/environment/index.ts',
    '^cdktf-aws-secrets/rotator$': '<rootDir>/src/functions/rotator/index.ts',
    '^cdktf-aws-secrets/jest$': '<rootDir>/src/jest/index.ts',
  },
};
