/** Has Vitest tell what each file and test took, hooks included. The file to write is named in BENCH_REPORT. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestModule } from 'vitest/node';
import type { FileRun } from './test-times.ts';

export default class TestReporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const files: FileRun[] = modules.map((module) => ({
      file: relative(process.cwd(), module.moduleId),
      milliseconds: module.diagnostic().duration,
      tests: [...module.children.allTests()].map((test) => ({
        name: test.fullName,
        milliseconds: test.diagnostic()?.duration ?? 0,
        failed: test.result().state === 'failed',
      })),
    }));
    writeFileSync(process.env.BENCH_REPORT ?? 'report.json', JSON.stringify(files));
  }
}
