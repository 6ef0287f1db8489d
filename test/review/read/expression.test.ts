import { opaqueText, secretSuffix, showHoles } from '../../../src/iam';
import { evaluate } from '../../../src/review/read/expression/evaluate';
import { parseTemplate } from '../../../src/review/read/expression/parse-template';
import { replaceText } from '../../../src/review/read/expression/replace-text';
import type { Json } from '../../../src/review/world/json';

const KNOWN: Readonly<Record<string, Json>> = {
  'aws_iam_role.app.name': 'app',
  'aws_secretsmanager_secret.db.arn': `arn:x:eu-central-1:secret:db-${secretSuffix('s')}`,
  'local.names': ['a', 'b'],
  'data.x.y["k"]': 1,
  'module.m.out.0': 'first',
};

function value(text: string): Json {
  const result = evaluate(parseTemplate(text), {
    lookup: (path) => KNOWN[path.join('.')] ?? opaqueText(path.join('.')),
    unknown: (why) => opaqueText(why),
  });
  return JSON.parse(showHoles(JSON.stringify(result)));
}

test.each<[string, Json]>([
  ['plain', 'plain'],
  ['role/$' + '{aws_iam_role.app.name}!', 'role/app!'],
  ['$$' + '{aws:username}', '$' + '{aws:username}'],
  ['$' + '{local.names}', ['a', 'b']],
  ['$' + '{module.m.out[0]}', 'first'],
  ['$' + '{join("-", local.names)}', 'a-b'],
  ['$' + '{format("%s/%s", "a", aws_iam_role.app.name)}', 'a/app'],
  ['$' + '{concat(local.names, ["c"])}', ['a', 'b', 'c']],
  ['$' + '{merge({a = 1}, {"b": true, c = null})}', { a: 1, b: true, c: null }],
  ['$' + '{jsonencode({"R" = aws_iam_role.app.name, L = [1, -2.5]})}', '{"R":"app","L":[1,-2.5]}'],
  ['$' + '{jsonencode({"q" = "say \\"$' + '{aws_iam_role.app.name}\\"\\n"})}', '{"q":"say \\"app\\"\\n"}'],
  [
    '$' + '{replace(aws_secretsmanager_secret.db.arn, ":eu-central-1:", ":eu-west-1:")}',
    'arn:x:eu-west-1:secret:db-<s>',
  ],
  ['x $' + '{var.a}', 'x <var.a>'],
])('%s is %j', (text, expected) => {
  expect(value(text)).toEqual(expected);
});

test.each([
  ['$' + '{a ? "hunter2" : "b"}', '<uses an operator or other syntax that is not read>'],
  ['$' + '{[for x in y : "hunter2"]}', '<uses a for expression>'],
  ['$' + '{templatefile("hunter2", {})}', '<uses templatefile()>'],
  ['$' + '{aws_x.y[*].arn}', '<uses a splat>'],
  ['%{ if hunter2 }x%{ endif }', '<uses a template directive>'],
  ['$' + '{1 + 2}', '<uses an operator or other syntax that is not read>'],
  ['$' + '{join(",", var.list)}', '<uses join() in a way that is not read>'],
  ['$' + '{replace(aws_iam_role.app.name, "/a/", "hunter2")}', '<uses replace() in a way that is not read>'],
])('%s is not known, and the reason repeats none of its text', (text, expected) => {
  expect(value(text)).toBe(expected);
  expect(JSON.stringify(value(text))).not.toContain('hunter2');
});

test.each([
  [`a-${secretSuffix('s')}`, '-a', undefined],
  [`b-${opaqueText('o')}`, 'x', undefined],
  [`b:${secretSuffix('s')}:b`, 'b:', undefined],
  [`:b:${secretSuffix('s')}`, ':b:', `c${secretSuffix('s')}`],
])('in %s nothing is replaced that an unknown part could complete', (text, from, expected) => {
  expect(replaceText(text, from, 'c')).toBe(expected);
});
