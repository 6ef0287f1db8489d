import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderMarkdown } from '../../../src/review';
import { CHANGES } from '../../helpers/review/changes/changes';
import { reviewChange } from '../../helpers/review/changes/synthesize-change';
import { commentFile } from './comment-files';

// Writes the comments on all labelled changes: look at each before you commit it.
for (const { name, before, after, options } of CHANGES) {
  mkdirSync(dirname(commentFile(name)), { recursive: true });
  writeFileSync(commentFile(name), renderMarkdown(reviewChange(before, after, options)));
}
