import { tags } from '../../../model/controls/tags';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const secretName: Rule = {
  id: 'secret-name',
  severity: 'note',
  control: tags.names,
  title: 'A secret is named <environment>/<application>/<name>',
  rationale: 'Policies grant by name. A name with its environment and application in it cannot be taken for another.',
  remedy: 'rename the secret before it is used: renaming replaces it',
  check: (world) =>
    world.secrets
      .filter(({ replica, owner, isUndeclared }) => !replica && owner === undefined && isUndeclared !== true)
      .filter(({ name }) => !/^[^/]+\/[^/]+\/[^/]+$/.test(name))
      .map(({ origin, name }) => ({
        origin,
        message: `${quote(name)} must be named <environment>/<application>/<name>`,
      })),
};
