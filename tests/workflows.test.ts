/** What forges run for a proposal: workflows that are valid, may do no more than they need, and believe no stranger. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as WorkflowParser from '@actions/workflow-parser';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: unknown; steps: Step[] }>;
}

const folder = '.github/workflows';
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const read = (file: string): Workflow => parse(textOf(file));
const stepsOf = (file: string) => Object.values(read(file).jobs).flatMap(({ steps }) => steps);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

let parser: typeof WorkflowParser;
beforeAll(async () => {
  // GitHub's own parser imports JSON as bundlers do, and Node does not.
  const bundled = await build({
    entryPoints: ['@actions/workflow-parser'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: {} };
  new Function('module', 'require', bundled.outputFiles[0]?.text ?? '')(
    module,
    createRequire(import.meta.url),
  );
  parser = module.exports as typeof WorkflowParser;
});

describe.each(files)('%s', (file) => {
  it('is what GitHub takes for a workflow', async () => {
    const content = textOf(file);
    const trace = new parser.NoOperationTraceWriter();
    const { context, value } = parser.parseWorkflow({ name: file, content }, trace);
    if (value) await parser.convertWorkflowTemplate(context, value);
    expect(value).toBeDefined();
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  it('names the code of others by its hash, and its version beside it', () => {
    const used = [...textOf(file).matchAll(/uses: (.*)/g)].map(([, name = '']) => name);
    expect(used).toHaveLength(stepsOf(file).filter(({ uses }) => uses).length);
    for (const name of used) expect(name).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('puts nothing into a script that others wrote', () => {
    const programs = stepsOf(file).flatMap(({ run, with: given }) => [
      run ?? '',
      String(given?.script ?? ''),
    ]);
    expect(programs.filter((program) => program.includes('${{'))).toEqual([]);
    expect(textOf(file)).not.toMatch(/secrets\.|pull_request_target/);
  });

  it('says what it may do, for all of its jobs', () => {
    const { permissions, jobs } = read(file);
    expect(permissions).toBeTypeOf('object');
    expect(Object.values(jobs).flatMap((job) => job.permissions ?? [])).toEqual([]);
  });

  it('runs commands that exist', () => {
    const named = [...textOf(file).matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('a proposal', () => {
  it('is read with no right but to read, and nothing of it is published', () => {
    const { on, permissions } = read('proposal.yml');
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(permissions).toEqual({ contents: 'read' });
    const used = stepsOf('proposal.yml').map(({ uses }) => uses?.replace(/@.*/, ''));
    expect(used.filter((name) => name?.includes('pages'))).toEqual([]);
    const checkout = stepsOf('proposal.yml').find(({ uses }) => uses?.startsWith('actions/checkout'));
    expect(checkout?.with).toMatchObject({ 'persist-credentials': false, 'fetch-depth': 2 });
  });

  it('is published from main alone, once it is no proposal any more', () => {
    expect(read('pages.yml').on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
  });

  it('is commented on by a workflow that takes nothing of it but one text', () => {
    const { on, permissions } = read('proposal-comment.yml');
    expect(Object.keys(on)).toEqual(['workflow_run']);
    expect(permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    const steps = stepsOf('proposal-comment.yml');
    expect(steps.map(({ uses }) => uses?.replace(/@.*/, ''))).toEqual([
      'actions/download-artifact',
      'actions/github-script',
    ]);
    expect(steps[0]?.with?.name).toBe('proposal-summary');
    const uploads = stepsOf('proposal.yml').filter(({ uses }) => uses?.startsWith('actions/upload-artifact'));
    expect(uploads.map(({ with: given }) => given)).toContainEqual(
      expect.objectContaining({ name: 'proposal-summary', path: 'proposal/proposal.md' }),
    );
  });
});

interface Comment {
  issue_number?: number;
  comment_id?: number;
  body: string;
}

describe('the comment', () => {
  const work = mkdtempSync(join(tmpdir(), 'comment-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  const script = String(stepsOf('proposal-comment.yml')[1]?.with?.script);
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...given: unknown[]) => Promise<void>;

  /** Runs the workflow's own script on a summary, with a stand-in for GitHub. */
  async function comment(summary: string | undefined, { head = 'abc', old = [] as object[] } = {}) {
    rmSync(join(work, 'summary'), { recursive: true, force: true });
    mkdirSync(join(work, 'summary'));
    if (summary !== undefined) writeFileSync(join(work, 'summary', 'proposal.md'), summary);
    const [createComment, updateComment] = [vi.fn(), vi.fn()];
    const pulls = { list: async () => ({ data: [{ number: 7, head: { sha: head } }] }) };
    const github = {
      rest: { pulls, issues: { listComments: {}, createComment, updateComment } },
      paginate: async () => old,
    };
    const run = {
      head_sha: 'abc',
      head_branch: 'change',
      head_repository: { owner: { login: 'somebody' } },
      html_url: 'https://github.example/run',
    };
    const context = { repo: { owner: 'o', repo: 'r' }, payload: { workflow_run: run } };
    vi.stubEnv('RUNNER_TEMP', work);
    const given = { github, context, core: { info: () => {} }, require: createRequire(import.meta.url) };
    await new AsyncFunction(...Object.keys(given), script)(...Object.values(given));
    vi.unstubAllEnvs();
    const asked = (mock: { mock: { calls: unknown[][] } }) =>
      mock.mock.calls.map(([first]) => first as Comment);
    return { created: asked(createComment), updated: asked(updateComment) };
  }

  it('has the summary in a fence, old and new on lines of their own', async () => {
    const { created } = await comment('## One fact changes\n\n```diff\n- 53.5\n+ 53.4\n```\n');
    expect(created.map(({ issue_number }) => issue_number)).toEqual([7]);
    const body = created[0]?.body ?? '';
    expect(body).toContain('\n```diff\n@@ One fact changes @@\n- 53.5\n+ 53.4\n```');
    expect(body.split('```')).toHaveLength(3);
  });

  it('lets no text out of the fence, calls nobody, and turns no direction', async () => {
    const hostile = [
      '```',
      '````\n~~~',
      '</code></pre><img src=https://evil.example/x onerror=alert(1)>',
      '@everyone and @org/team',
      '![x](https://evil.example/track.png) [click](https://evil.example) #1',
      '\u202eright to left\u202c \u0007\r\n- x',
      '<!-- proposal -->',
    ].join('\n');
    const { created } = await comment(hostile);
    const [before, inside = '', ...rest] = (created[0]?.body ?? '').split('```');
    expect(rest).toEqual(['']);
    expect(before).not.toContain('evil');
    expect(inside).toContain('evil.example');
    expect(inside).not.toMatch(/@[a-z]/);
    expect(inside).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  it('is no longer than GitHub takes, and reads no file beyond measure', async () => {
    const { created } = await comment(`${'@ a line of words\n'.repeat(8000)}`);
    expect(created).toHaveLength(1);
    expect(created[0]?.body.length).toBeLessThan(65_536);
    expect((await comment('x'.repeat(300_000))).created).toEqual([]);
    expect((await comment(undefined)).created).toEqual([]);
  });

  it('goes to the proposal that GitHub names, if it still stands at that commit', async () => {
    expect((await comment('## Valid', { head: 'other' })).created).toEqual([]);
  });

  it('takes the place of the last one, and of nobody else’s', async () => {
    const others = { id: 1, user: { type: 'User' }, body: '<!-- proposal --> mine' };
    const own = { id: 2, user: { type: 'Bot' }, body: '<!-- proposal -->\nold' };
    expect((await comment('## Valid', { old: [others, own] })).updated).toMatchObject([{ comment_id: 2 }]);
    expect((await comment('## Valid', { old: [others] })).created).toHaveLength(1);
  });
});

it('GitLab is asked for the same: a report, a page and the site, and nothing is published', () => {
  const text = readFileSync('deploy/gitlab-ci.yml', 'utf8');
  const jobs = parse(text);
  expect(Object.keys(jobs)).toEqual(['proposal']);
  const { rules, script, artifacts } = jobs.proposal;
  expect(rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
  expect(artifacts).toMatchObject({ when: 'always', paths: ['proposal/', 'dist/'] });
  const { codequality } = artifacts.reports;
  expect(script).toContain(`npm run check -- --format gitlab --to ${codequality}`);
  const named = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name);
  expect(named).toEqual(['proposal', 'check', 'build']);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
