import { allControls } from '../../../src/model/controls/controls';
import { FRAMEWORKS, type FrameworkName } from '../../../src/model/controls/requirements/framework';
import { hipaa } from '../../../src/model/controls/requirements/hipaa';
import { iso } from '../../../src/model/controls/requirements/iso';
import { nist } from '../../../src/model/controls/requirements/nist';
import { pci } from '../../../src/model/controls/requirements/pci';
import { type Requirement, requirementTexts } from '../../../src/model/controls/requirements/requirement';
import { textFiles } from '../../helpers/source-files';

const all: readonly Requirement[] = [nist, pci, iso, hipaa].flatMap((table) => Object.values<Requirement>(table));

const SHAPES: Readonly<Record<FrameworkName, RegExp>> = {
  nist: /^[A-Z]{2}-\d+(\([a-z\d]+\))?$/,
  pci: /^\d+(\.\d+){2,3}$/,
  iso: /^A\.\d\.\d+$/,
  hipaa: /^164\.\d{3}(\([A-Za-z\d]+\))+$/,
};

test('each framework has an edition and says how it is read', () => {
  expect(Object.values(FRAMEWORKS).map(({ edition }) => edition)).toEqual([
    'NIST SP 800-53 revision 5',
    'PCI DSS 4.0.1',
    'ISO/IEC 27001:2022',
    'HIPAA',
  ]);
  for (const { reading } of Object.values(FRAMEWORKS)) expect(reading).toMatch(/^[A-Z].*[^.]$/);
});

test.each(all)('$framework $number is written as its framework writes it, and has a title', (requirement) => {
  expect(requirement.number).toMatch(SHAPES[requirement.framework]);
  expect(requirement.title).toMatch(/^[A-Z].*[^.]$/);
});

test('every requirement is named by a control', () => {
  const named = new Set(allControls().flatMap(({ frameworks }) => frameworks));
  expect(all.filter((requirement) => !named.has(requirement)).map(({ number }) => number)).toEqual([]);
});

test('every reference to a framework stands once in the sources', () => {
  const sources = textFiles('src').map(({ text }) => text);
  const times = (number: string) => sources.reduce((sum, text) => sum + text.split(`'${number}'`).length - 1, 0);
  expect(all.map(({ number }) => [number, times(number)])).toEqual(all.map(({ number }) => [number, 1]));
});

test('no source beside the tables refers to a framework by number', () => {
  const reference =
    /['"`](?:(?:NIST|PCI|ISO|HIPAA)\b.*)?(?:[A-Z]{2}-\d+(?:\([a-z\d]+\))?|A\.[5-8]\.\d+|164\.\d{3}\S*)['"`]/;
  const others = textFiles('src').filter(({ path }) => !path.startsWith('src/model/controls/requirements/'));
  expect(others.length).toBeGreaterThan(100);
  expect(others.filter(({ text }) => reference.test(text)).map(({ path }) => path)).toEqual([]);
});

test('requirements become one text for each framework that has any', () => {
  const some = [iso.logging, nist.leastPrivilege, nist.keyManagement];
  expect(requirementTexts(some, 'short')).toEqual(['NIST AC-6, SC-12', 'ISO A.8.15']);
  expect(requirementTexts(some, 'edition')).toEqual([
    'NIST SP 800-53 revision 5 AC-6, SC-12',
    'ISO/IEC 27001:2022 A.8.15',
  ]);
  expect(requirementTexts([], 'short')).toEqual([]);
});
