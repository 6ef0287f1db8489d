import { parseRotationEvent } from '../../../../src/functions/rotator/core/rotation-event';
import { secretName } from '../../../../src/functions/rotator/core/secret-name';
import {
  parseDatabaseCredential,
  parseJsonObject,
} from '../../../../src/functions/rotator/database/database-credential';
import { mustBeHost } from '../../../../src/functions/rotator/database/must-be-address';
import { parseGitlabToken } from '../../../../src/functions/rotator/gitlab/gitlab-token';
import { fillTemplate } from '../../../../src/functions/rotator/http/request-template';
import { withoutTrailingSlashes } from '../../../../src/functions/rotator/http/without-trailing-slashes';
import { canonical } from '../../../../src/functions/rotator/json/canonical';
import { changedKey } from '../../../../src/functions/rotator/json/changed-key';
import { replaceMembers } from '../../../../src/functions/rotator/json/replace-members';
import { grantsFor } from '../../../../src/functions/rotator/mysql/grants-for';
import { splitList } from '../../../../src/functions/rotator/postgres/split-list';
import { growth, MOST_GROWTH } from './growth';
import { findPatterns, pumpsOf } from './patterns';

const { literals, makers } = findPatterns();

test('the patterns of the functions are found', () => {
  expect(literals.size).toBeGreaterThan(15);
  // Their patterns are tried by what they are for, below.
  expect(makers).toEqual(['rotator/mysql/grants-for.ts']);
});

test.each([...literals])('no text makes a pattern take more than linear time, %s', (_, pattern) => {
  for (const pump of pumpsOf(pattern)) {
    expect(growth(pump, (text) => text.replace(pattern, ''))).toBeLessThan(MOST_GROWTH);
    expect(growth(pump, (text) => text.split(pattern))).toBeLessThan(MOST_GROWTH);
  }
});

test('a pattern that squares the length is noticed', () => {
  const slashes = (length: number) => `${'/'.repeat(length)}\0`;
  expect(growth(slashes, (text) => text.replace(/\/+$/, ''), 16_000)).toBeGreaterThan(MOST_GROWTH);
});

const times = (piece: string) => (length: number) => piece.repeat(length / piece.length);
const json = (length: number) => JSON.stringify({ password: 'x', other: '/'.repeat(length) });
const members = (length: number) => `{${times('"k":1,')(length)}"password":"x"}`;
const keys = (length: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: length / 12 }, (_, index) => [`key ${index}`, index])));

const READERS: ReadonlyArray<readonly [string, (length: number) => string, (text: string) => unknown]> = [
  ['the address of a server', (length) => `h${times('/')(length)}x`, withoutTrailingSlashes],
  [
    'a GitLab token',
    (length) => JSON.stringify({ token: 't', gitlabUrl: '/'.repeat(length) }),
    (text) => parseGitlabToken(text, 's'),
  ],
  ['a database secret', json, (text) => parseDatabaseCredential(text, 's', ['postgres'])],
  ['one long number', times('1'), (text) => parseJsonObject(`{"n":${text}}`, 's')],
  ['many long numbers', times('12345678901234567890,'), (text) => parseJsonObject(`{"n":[${text}1]}`, 's')],
  ['open brackets', times('['), (text) => parseJsonObject(`{"n":${text}`, 's')],
  [
    'nested brackets',
    (length) => `{"n":${'['.repeat(length / 2)}${']'.repeat(length / 2)}}`,
    (text) => changedKey(text, text, []),
  ],
  ['backslashes', (length) => `{"n":"${times('\\\\')(length)}"}`, canonical],
  [
    'whitespace',
    (length) => `{${times(' \n')(length)}"password":"x"}`,
    (text) => replaceMembers(text, '{"password":"y"}', ['password']),
  ],
  ['one key over and over', members, (text) => replaceMembers(text, '{"password":"y"}', ['password'])],
  ['one owned key over and over', members, (text) => replaceMembers(text, '{"k":2}', ['k'])],
  ['many keys', keys, (text) => replaceMembers(text, '{"password":"y"}', ['password'])],
  ['many keys that are compared', keys, (text) => changedKey(text, `${text.slice(0, -1)},"x":1}`, ['password'])],
  ['a value in a path', times('.'), (id) => fillTemplate({ method: 'GET', path: '/{id}' }, 'https://h', { id })],
  ['a host', times('a.'), (text) => mustBeHost(text, 's')],
  ['the name of a superuser', times('arn:aws:'), secretName],
  ['an event', times('a'), (text) => parseRotationEvent({ Step: text, SecretId: text, ClientRequestToken: text })],
  ['a list of schemas', times('"a""b" , '), splitList],
  ['a grant with many privileges', (length) => `GRANT ${times('A ON ')(length)}!`, (line) => grantsFor([line], 'a')],
  ['a grant with many columns', (length) => `GRANT A(${times('`b`, ')(length)}!`, (line) => grantsFor([line], 'a')],
  [
    'a grant with backticks',
    (length) => `GRANT A ON \`${times('`` TO `a`@`')(length)}`,
    (line) => grantsFor([line], 'a'),
  ],
  ['a grant with roles', (length) => `GRANT ${times('`a`@`b`,')(length)}!`, (line) => grantsFor([line], 'a')],
  [
    'a grant with a long tail',
    (length) => `GRANT A ON *.* TO \`a\`@\`b\`${times(' WITH')(length)}`,
    (line) => grantsFor([line], 'a'),
  ],
  [
    'a grant with quotes',
    (length) => `GRANT A ON *.* TO \`a\`@\`b\` ${times("''")(length)}!`,
    (line) => grantsFor([line], 'a'),
  ],
];

test.each(READERS)('what a secret or a server says is read in linear time: %s', (_, text, read) => {
  expect(growth(text, read)).toBeLessThan(MOST_GROWTH);
});

test('a grant with few quotes is refused at once', () => {
  const line = `GRANT USAGE ON *.* TO \`a\`@\`b\` ${"''".repeat(40)}!`;
  expect(() => grantsFor([line], 'a')).toThrow("'SHOW GRANTS' must print grants in the server's own form");
});
