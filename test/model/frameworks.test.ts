import * as frameworks from '../../src/model/frameworks';

const { FRAMEWORK_EDITIONS, ...named } = frameworks;
const all = Object.values(named) as frameworks.Frameworks[];

test('each framework has an edition and says how it was read', () => {
  expect(Object.values(FRAMEWORK_EDITIONS).map(({ edition }) => edition)).toEqual([
    'NIST SP 800-53 revision 5',
    'PCI DSS 4.0.1',
    'ISO/IEC 27001:2022',
    'HIPAA',
  ]);
  for (const { reading } of Object.values(FRAMEWORK_EDITIONS)) expect(reading).not.toBe('');
});

test.each([
  ['least privilege', named.LEAST_PRIVILEGE, { pci: ['7.2.2', '7.2.5', '7.3.1'] }],
  ['review of access', named.ACCESS_REVIEW, { pci: ['7.2.4', '7.2.5.1'] }],
  ['encryption of secrets', named.ENCRYPTION, { pci: ['8.3.2'] }],
  ['rotation of secrets', named.ROTATION, { nist: ['IA-5(f)'] }],
  ['rotation of keys', named.KEY_ROTATION, { pci: ['3.7.4'] }],
  ['retirement of keys', named.KEY_RETIREMENT, { pci: ['3.7.5'] }],
  ['authentication', named.AUTHENTICATION, { nist: ['IA-2', 'IA-8', 'IA-9'], pci: ['8.3.1'], iso: ['A.8.5'] }],
])('%s refers to what the frameworks say of it', (_, of, expected) => {
  expect(of).toMatchObject(expected);
});

test('every reference has the shape of its framework', () => {
  const shapes = {
    nist: /^[A-Z]{2}-\d+(\([a-z\d]+\))?$/,
    pci: /^\d+(\.\d+){2,3}$/,
    iso: /^A\.\d\.\d+$/,
    hipaa: /^164\.\d+/,
  };
  for (const [key, shape] of Object.entries(shapes)) {
    const references = all.flatMap((each) => each[key as keyof frameworks.Frameworks] ?? []);
    expect(references.filter((reference) => !shape.test(reference))).toEqual([]);
  }
});
