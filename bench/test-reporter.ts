/** Has Vitest tell what each file and test took, with what they import and prepare. The file to write is named in BENCH_REPORT. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestModule } from 'vitest/node';
import type { FileRun } from './test-times.ts';

export default class TestReporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const time = (module: TestModule) => {
      const { collectDuration, duration } = module.diagnostic();
      return collectDuration + duration;
    };
    const files: FileRun[] = modules.map((module) => ({
      file: relative(process.cwd(), module.moduleId),
      milliseconds: time(module),
      tests: [...module.children.allTests()].map((test) => ({
        name: test.fullName,
        milliseconds: test.diagnostic()?.duration ?? 0,
        failed: test.result().state === 'failed',
      })),
    }));
    writeFileSync(process.env.BENCH_REPORT ?? 'report.json', JSON.stringify(files));
  }
}
