const ISOLATED = process.env.ISOLATED === 'true';

(ISOLATED ? test.skip : test)('a module that other test files use cannot be mocked', () => {
  expect(() => jest.doMock('../temporary-directory', () => ({}))).toThrow(
    /^'\.\.\/temporary-directory' must not be mocked by `jest\.mock` in .*runtime\.test\.ts: other test files use the same module, so pass what it gives, or use `jest\.spyOn` on a module of Node\.js$/,
  );
});
