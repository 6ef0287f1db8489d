/**
 * How this command is called again from a shell in the same directory: through the npm script that has started it,
 * through npx where the package is installed, or as the program that runs.
 *
 * @param argv as in `process.argv`
 */
export function ownCommand(env: NodeJS.ProcessEnv, argv: readonly string[]): string {
  const { npm_lifecycle_event: script, npm_lifecycle_script: line = '' } = env;
  if (script !== undefined && / sandbox(\s|$)/.test(line)) return `npm run -s ${script} --`;
  const [program = 'node', file = ''] = argv;
  return /[\\/]node_modules[\\/]/.test(file) ? 'npx cdktf-aws-secrets sandbox' : `'${program}' '${file}' sandbox`;
}
