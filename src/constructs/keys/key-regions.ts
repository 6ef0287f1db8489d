import type { IConstruct } from 'constructs';
import { Region } from '../../model/region';
import { refuse, validated } from '../synthesis/validation';

/**
 * Regions that get a key.
 *
 * @throws when a name is malformed or repeated, or there is none
 */
export function keyRegions(key: IConstruct, names: readonly string[]): readonly Region[] {
  if (names.length === 0) refuse(key, '`regions` must name at least one Region');
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) refuse(key, `\`regions\` must name each Region once, got '${repeated}' twice`);
  return names.map((name) => validated(key, () => Region.of(name)));
}
