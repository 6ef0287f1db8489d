import { superuserName, superuserTag } from '../../src/model/superuser-tag';

test.each(['prod/orders/admin', 'rds!db-0a1b2c3d', 'a_+=.@-b'])('%s is read from the tag that names it', (name) => {
  const tags = superuserTag(name);
  expect(Object.values(tags).join()).toMatch(/^[\w\s+\-=.:/@]+$/);
  expect(superuserName(tags)).toBe(name);
});

test('a secret without the tag names no superuser', () => {
  expect(superuserName({ App: 'orders' })).toBeUndefined();
  expect(superuserName(undefined)).toBeUndefined();
});

test('a name that is no tag is refused', () => {
  expect(superuserTag('a'.repeat(256))).toEqual({ RotationSuperuser: 'a'.repeat(256) });
  expect(() => superuserTag('a'.repeat(257))).toThrow(
    '`superuser` must be a secret with a name of at most 256 characters, because it becomes the tag RotationSuperuser, got 257',
  );
});
