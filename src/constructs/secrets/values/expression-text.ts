import { Token } from 'cdktf';

/** Text as an argument of a function of Terraform: cdktf escapes line ends and the start of a reference alone. */
export function expressionText(text: string): string {
  if (Token.isUnresolved(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%{', '%%{');
}
