/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/helpers/quiet-sdk.js'],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  reporters: ['default', '<rootDir>/test/helpers/summary-reporter.js'],
  moduleNameMapper: { '^cdktf-aws-secrets$': '<rootDir>/src/index.ts' },
};
