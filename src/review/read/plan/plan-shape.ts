import type { Shape } from '../../user-file/shape';

const object: Shape = { members: {} };
const objectOrNull: Shape = { orNull: object };

/** What of a plan is read without looking twice. Inner modules are read as they are met. */
export const PLAN_SHAPE: Shape = {
  members: {
    variables: { each: object },
    resource_changes: {
      list: {
        members: {
          address: { required: 'text' },
          module_address: 'text',
          previous_address: 'text',
          mode: { required: 'text' },
          type: { required: 'text' },
          name: { required: 'text' },
          index: 'number or text',
          change: {
            required: {
              members: {
                actions: { required: { list: 'text' } },
                before: objectOrNull,
                after: objectOrNull,
                before_sensitive: 'anything',
                replace_paths: { list: { list: 'number or text' } },
              },
            },
          },
        },
      },
    },
    prior_state: { members: { values: { members: { root_module: stateModule(3) } } } },
    configuration: { members: { provider_config: { each: object }, root_module: configured(3) } },
  },
};

/** @param levels of modules that are looked into */
function stateModule(levels: number): Shape {
  return {
    members: {
      address: 'text',
      resources: { list: { members: { values: objectOrNull } } },
      child_modules: { list: levels === 0 ? object : stateModule(levels - 1) },
    },
  };
}

function configured(levels: number): Shape {
  return {
    members: {
      resources: {
        list: { members: { mode: { required: 'text' }, type: { required: 'text' }, name: { required: 'text' } } },
      },
      module_calls: { each: { members: { module: levels === 0 ? object : configured(levels - 1) } } },
      variables: { each: object },
      outputs: { each: object },
    },
  };
}
