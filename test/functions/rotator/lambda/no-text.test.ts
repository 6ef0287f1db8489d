import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../../src/functions/rotator');

/** What comes from a secret or an event, and would be text in a message. */
const TOLD =
  /\$\{(?:JSON\.stringify\()?(?:\w+\.)*(?:engine|host|username|password|userid|gitlabUrl|tokenId|masterarn|Step|dbname|original|clone)\b(?!\.names)[^}]*\}/;

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : [path];
  });
}

test('no message of an error takes text from a secret or an event', () => {
  const messages = sources(ROOT).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/new (?:Rotation|Answer|Range)?Error\([\s\S]*?\n? *\);?\n/g)].map(([message]) => message);
  });
  expect(messages.length).toBeGreaterThan(50);
  expect(messages.filter((message) => TOLD.test(message))).toEqual([]);
});
