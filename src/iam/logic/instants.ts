import { readNumber } from '../operators/compare-number';
import type { Test } from '../operators/test-name';
import type { Atom } from './atom';

/** Atoms that compare epoch time as numbers, as ones that compare the instants. */
export function asInstants(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.some(isEpochNumber) ? atoms.map((atom) => (isEpochNumber(atom) ? asInstant(atom) : atom)) : atoms;
}

function isEpochNumber({ key, test }: Atom): boolean {
  return test.startsWith('Numeric') && key.toLowerCase() === 'aws:epochtime';
}

function asInstant(atom: Atom): Atom {
  const test = atom.test.replace('Numeric', 'Date') as Test;
  return { ...atom, test, values: atom.values.map((value) => showInstant(readNumber(value)) ?? value) };
}

/** Seconds of epoch time as ISO 8601; nothing when there is no such date. */
export function showInstant(seconds: number | undefined): string | undefined {
  const date = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
