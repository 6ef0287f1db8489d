#!/usr/bin/env node
import { main } from './main';
import { processContext } from './process-context';

void main(process.argv.slice(2), processContext()).then((exitCode) => {
  process.exitCode = exitCode;
});
