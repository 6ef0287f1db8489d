import { parseAllDocuments } from 'yaml';
import { listText, type Manifest, manifestText } from '../../../../src/model/delivery/kubernetes/manifest';

const metadata = { name: 'a', namespace: 'b' };
const read = (text: string) => parseAllDocuments(text).map((document) => document.toJS());

test('what is written is what a parser reads, with members without a value left out', () => {
  const manifests: readonly Manifest[] = [
    {
      apiVersion: 'v1',
      kind: 'A',
      metadata: { ...metadata, annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/a' } },
      spec: {
        yes: 'no',
        on: true,
        '1': '1',
        number: 1,
        colon: 'a: b #c',
        quote: `"'\\`,
        empty: {},
        none: [],
        gone: undefined,
        list: ['a', { b: 'c', d: [{ e: { f: 'g' } }] }, 2],
        lines: 'first: 1\n  second\n',
      },
    },
    { apiVersion: 'v1', kind: 'B', metadata },
  ];
  expect(read(manifestText(manifests))).toEqual(JSON.parse(JSON.stringify(manifests)));
});

test('the same value gives the same bytes, and texts are quoted', () => {
  expect(manifestText([{ apiVersion: 'v1', kind: 'A', metadata, spec: { list: [{ a: '1', b: true }] } }])).toBe(
    '---\napiVersion: "v1"\nkind: "A"\nmetadata:\n  name: "a"\n  namespace: "b"\nspec:\n  list:\n    - a: "1"\n      b: true\n',
  );
});

test('a list alone is YAML, too', () => {
  expect(read(listText([{ a: 'b', c: [{ d: 'e' }] }, 'f']))).toEqual([[{ a: 'b', c: [{ d: 'e' }] }, 'f']]);
});
