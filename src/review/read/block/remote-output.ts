/**
 * The output of another stack that a reference means, as CDKTF writes references between stacks:
 * `data.terraform_remote_state.cross-stack-reference-input-<stack>.outputs.<output>`.
 */
export function remoteOutput([root, type, name, kind, output, ...rest]: readonly (string | number)[]):
  | { readonly stack: string; readonly output: string }
  | undefined {
  if (root !== 'data' || type !== 'terraform_remote_state' || kind !== 'outputs') return undefined;
  const stack = /^cross-stack-reference-input-(.+)$/.exec(String(name))?.[1];
  return stack === undefined || output === undefined || rest.length > 0 ? undefined : { stack, output: String(output) };
}
