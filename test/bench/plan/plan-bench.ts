import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from '../bench';
import { compile, run } from '../child';
import { appResources } from './app-resources';
import { planJson } from './plan-json';
import type { PlanReview } from './review-plan';

const SIZES = [1250, 2500, 5000, 10_000];
const MAX_SECONDS = 10;

/**
 * The whole review of a plan of many resources, from its JSON to the Markdown: access before and after, rules, hazards
 * and cost. No peer does the same: reviewers of plans either list changes, or judge one policy at a time.
 */
export const planBench: Bench = {
  name: 'plan',
  run: async ({ quick }) => {
    const program = compile(path.join(__dirname, 'review-plan.ts'));
    const measured = (quick ? SIZES.slice(0, 1) : SIZES).map((size) => measure(size, program));
    const last = measured.at(-1);
    if (quick || last === undefined || last.processorSeconds <= MAX_SECONDS) return [];
    return [`10,000 resources in ${MAX_SECONDS} s of processor time, took ${last.processorSeconds.toFixed(2)} s`];
  },
};

function measure(size: number, program: string): PlanReview {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-plan-'));
  try {
    const plan = planJson(Math.ceil(size / appResources(0).length));
    const file = path.join(directory, 'plan.json');
    writeFileSync(file, JSON.stringify(plan));
    const review: PlanReview = JSON.parse(run(program, [file]));
    if (review.exitCode > 3) throw new Error(`the plan must be reviewed, got exit code ${review.exitCode}`);
    const { processorSeconds, seconds, megabytes, characters } = review;
    console.log(
      `${plan.resource_changes?.length} resources, a report of ${characters} characters: processor ${processorSeconds.toFixed(2)} s, ` +
        `elapsed ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`,
    );
    return review;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
